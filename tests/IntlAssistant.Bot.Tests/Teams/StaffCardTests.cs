using IntlAssistant.Bot.Staff;
using IntlAssistant.Bot.Tests.Fakes;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Staff;

namespace IntlAssistant.Bot.Tests.Teams;

public sealed class StaffCardTests : StaffCardTest
{
    [Fact]
    public async Task A_case_is_posted_once_and_its_card_follows_it_to_its_end()
    {
        await using var bot = await StartAsync();
        var staff = await HireAsync(bot, "29:agent");
        await ConnectAsync(bot);
        await HandOverAsync(bot);
        var (id, posted) = await CardAsync();
        Assert.Equal("What is the fee?", QuestionOn(posted));

        // Taken from the card: the one who takes it sees more than the others.
        var mine = Card(await PressAsync(bot, "p1", posted, "Take", "29:agent"));
        Assert.Contains("Resolve", Titles(mine));
        var shared = await ShownAsync(id, card => Titles(card).Contains("Take over"));
        Assert.DoesNotContain("Resolve", Titles(shared));
        Assert.Equal((CaseState.Assigned, staff.Id.ToString()), await StateAsync(bot));

        // The reply reaches the visitor.
        var replied = Card(await PressAsync(bot, "p2", mine, "Send", "29:agent", new() { ["text"] = "It is 50." }));
        Assert.Contains("replied", replied.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains(await bot.StoredAsync(), said => said.Origin == ActivityOrigin.Staff && said.Json.Contains("It is 50.", StringComparison.Ordinal));

        // Resolved: nothing is left to press.
        var over = Card(await PressAsync(bot, "p3", replied, "Resolve", "29:agent", new() { ["outcome"] = "answered", ["text"] = "" }));
        Assert.Empty(Titles(over));
        await ShownAsync(id, card => card.ToJsonString().Contains("resolved", StringComparison.Ordinal));
        Assert.Equal(CaseState.Resolved, (await StateAsync(bot)).State);
        Assert.Single(Teams.Calls, call => call.Call == "thread");
        Assert.Equal(
            ["case.resolve", "case.reply", "case.take", "teams.connect"],
            (await bot.Get<IAuditTrail>().ReadAsync(new AuditQuery(null, null, null, 10), default)).Select(entry => entry.Action));
    }

    [Fact]
    public async Task What_was_done_in_the_console_meanwhile_stands_and_the_words_are_not_lost()
    {
        await using var bot = await StartAsync();
        var staff = await HireAsync(bot, "29:agent");
        await ConnectAsync(bot);
        await HandOverAsync(bot);
        var (_, posted) = await CardAsync();
        var current = (await bot.CaseAsync())!;
        Assert.IsType<StaffOutcome.Done>(await bot.Get<IStaffDesk>().TakeAsync(new StaffAction(current.Id, staff.Id.ToString(), current.Version), default));

        var refused = Card(await PressAsync(bot, "p1", posted, "Send", "29:agent", new() { ["text"] = "My long answer." }));

        Assert.Contains("Nothing was sent", refused.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("My long answer.", refused.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(await bot.StoredAsync(), said => said.Origin == ActivityOrigin.Staff);

        // With the version that the new card has, it goes.
        Card(await PressAsync(bot, "p2", refused, "Send", "29:agent", new() { ["text"] = "My long answer." }));
        Assert.Single(await bot.StoredAsync(), said => said.Origin == ActivityOrigin.Staff);
    }

    [Fact]
    public async Task A_press_that_comes_twice_is_done_once()
    {
        await using var bot = await StartAsync();
        await HireAsync(bot, "29:agent");
        await ConnectAsync(bot);
        await HandOverAsync(bot);
        var (_, posted) = await CardAsync();

        await PressAsync(bot, "p1", posted, "Send", "29:agent", new() { ["text"] = "It is 50." });
        await PressAsync(bot, "p1", posted, "Send", "29:agent", new() { ["text"] = "It is 50." });

        Assert.Single(await bot.StoredAsync(), said => said.Origin == ActivityOrigin.Staff);
    }

    [Fact]
    public async Task A_client_without_the_new_buttons_is_answered_beneath_the_card()
    {
        await using var bot = await StartAsync();
        await HireAsync(bot, "29:agent");
        await ConnectAsync(bot);
        await HandOverAsync(bot);
        var (_, posted) = await CardAsync();
        var data = FakeTeams.Button(posted, "Take")["fallback"]!["data"]!.DeepClone();

        await SayAsync(bot, FakeTeams.SaysInChannel("9", "", Command, "29:agent") with { Text = null, Value = data });

        Assert.Equal(CaseState.Assigned, (await StateAsync(bot)).State);
        await HeardAsync(() => Teams.Sent.Any(said => said.Text == "Done."));
    }
}
