using System.Text.Json.Nodes;
using IntlAssistant.Bot.Tests.Fakes;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Staff;

namespace IntlAssistant.Bot.Tests.Teams;

public sealed class StaffCardRightsTests : StaffCardTest
{
    [Fact]
    public async Task Who_is_not_of_the_staff_or_may_only_read_is_refused_in_private_and_nothing_happens()
    {
        await using var bot = await StartAsync();
        await HireAsync(bot, "29:viewer", StaffRole.Viewer);
        await HireAsync(bot, "29:gone", StaffRole.Agent, isDisabled: true);
        await ConnectAsync(bot);
        await HandOverAsync(bot);
        var (_, posted) = await CardAsync();

        foreach (var (user, said) in new[] { ("29:stranger", "Only members"), ("29:gone", "Only members"), ("29:viewer", "may read cases") })
        {
            var response = await PressAsync(bot, "p" + user, posted, "Take", user);
            Assert.Equal("application/vnd.microsoft.activity.message", response["type"]!.GetValue<string>());
            Assert.Contains(said, response["value"]!.GetValue<string>(), StringComparison.Ordinal);
        }

        Assert.Equal(CaseState.Waiting, (await StateAsync(bot)).State);
    }

    [Fact]
    public async Task The_same_person_of_another_tenant_is_somebody_else()
    {
        await using var bot = await StartAsync();
        await HireAsync(bot, "29:agent");
        await ConnectAsync(bot);
        await HandOverAsync(bot);
        var (_, posted) = await CardAsync();
        var press = FakeTeams.Presses("p1", FakeTeams.Button(posted, "Take"), Command, "29:agent");

        await bot.Channels.InvokeAsync(press with { ChannelData = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "other" } } }, default);

        Assert.Equal(CaseState.Waiting, (await StateAsync(bot)).State);
    }

    [Fact]
    public async Task A_case_is_shown_to_strangers_only_where_its_card_stands()
    {
        await using var bot = await StartAsync();
        await ConnectAsync(bot);
        await HandOverAsync(bot);
        var (_, posted) = await CardAsync();
        await CardsAreNotedAsync(bot, new CaseId(1));
        var refresh = (JsonObject)posted["refresh"]!["action"]!;

        var here = await InvokeAsync(bot, FakeTeams.Presses("p1", refresh, Command, "29:stranger"));
        var elsewhere = await InvokeAsync(bot, FakeTeams.Presses("p2", refresh, "19:elsewhere", "29:stranger"));

        Assert.Equal("What is the fee?", QuestionOn(Card(here)));
        Assert.Equal("application/vnd.microsoft.activity.message", elsewhere["type"]!.GetValue<string>());
    }
}
