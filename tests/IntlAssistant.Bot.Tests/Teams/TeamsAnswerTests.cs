using System.Text.Json.Nodes;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Bot.Teams.Sizes;
using IntlAssistant.Bot.Tests.Fakes;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Pages;

namespace IntlAssistant.Bot.Tests.Teams;

public sealed class TeamsAnswerTests : TeamsTest
{
    [Fact]
    public async Task In_a_channel_the_answer_stands_in_the_thread_with_its_sources_and_buttons_on_a_card()
    {
        await using var bot = await StartAsync();

        await SayAsync(bot, FakeTeams.SaysInChannel("1", "How do I renew my visa?"));

        var answer = await SentAsync(1);
        Assert.Equal("How do I renew my visa?", Assert.Single(bot.Assistant.Asked).Text);
        Assert.Equal((Thread, "1"), (answer.Conversation?.Id, answer.ReplyToId));
        Assert.Null(answer.SuggestedActions);
        Assert.EndsWith("[1]", answer.Text, StringComparison.Ordinal);
        var card = FakeTeams.CardOf(answer);
        Assert.Contains("https://office.example/en/visa", card.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(["What does it cost?", "Talk to a person"], FakeTeams.AllActions(card).Select(action => action["title"]!.GetValue<string>()));
        Assert.Null(answer.Entities![0]!["additionalType"]);
        Assert.Equal("default", answer.ChannelData!["feedbackLoop"]!["type"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(null, Audience.Faculty)]
    [InlineData(FakeTeams.Tenant, Audience.Faculty)]
    [InlineData("22222222-2222-2222-2222-222222222222", Audience.All)]
    public async Task People_of_the_tenant_are_taken_for_faculty(string? tenant, Audience expected)
    {
        await using var bot = await StartAsync(tenant is null ? [] : new() { ["Teams:FacultyTenants:0"] = tenant });

        await SayAsync(bot, FakeTeams.Says("1", "Is there a grant?"));

        Assert.Equal(expected, Assert.Single(bot.Assistant.Asked).Audience);
    }

    [Fact]
    public async Task An_answer_too_large_for_a_message_comes_in_several_in_order()
    {
        await using var bot = await StartAsync();
        var parts = Enumerable.Range(1, 30).Select(number => (AnswerPart)new AnswerPart.Paragraph(
            $"{number} " + new string('ش', 900), 1, LanguageTag.English)).ToList();
        bot.Assistant.Says(SomeReplies.Answer(parts));

        await SayAsync(bot, FakeTeams.Says("1", "Tell me everything"));

        await HeardAsync(() => Teams.Messages.Values.Any(said => said.Attachments is not null));
        var sent = Teams.Sent.ToList();
        Assert.True(sent.Count > 1);
        Assert.All(sent, said => Assert.InRange(MessageSizes.SizeOf(said), 1, 28 * 1024));
        Assert.All(sent.SkipLast(1), said => Assert.Null(said.Attachments));
        Assert.Equal(
            Enumerable.Range(1, 30),
            sent.SelectMany(said => said.Text!.Split("\n\n")).Select(paragraph => int.Parse(paragraph.TrimStart('\u2066', '\u2067').Split(' ')[0])));
    }

    [Fact]
    public async Task Whoever_waits_long_sees_that_an_answer_is_on_its_way_and_nothing_of_it_afterwards()
    {
        await using var bot = await StartAsync();
        var (asked, thought) = (new TaskCompletionSource(), new TaskCompletionSource<Reply>());
        bot.Assistant.OnAsked = (_, _) =>
        {
            asked.SetResult();
            return thought.Task;
        };
        await bot.Channels.AcceptAsync(FakeTeams.Says("1", "Is there a grant?"), CancellationToken.None);
        await asked.Task;
        Assert.Empty(Teams.Calls);

        bot.Time.Advance(TimeSpan.FromSeconds(3));
        await HeardAsync(() => Teams.Calls.Count == 1);
        thought.SetResult(SomeReplies.Answer("There is."));
        await HeardAsync(() => Teams.Calls.Count == 2);
        bot.Time.Advance(TimeSpan.FromSeconds(9));
        await bot.SettleAsync(Personal, "msteams");

        Assert.Equal(["typing", "message"], Teams.Calls.Select(call => call.Activity.Type));
    }
}
