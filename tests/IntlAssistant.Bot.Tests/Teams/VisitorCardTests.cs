using System.Text.Json.Nodes;
using IntlAssistant.Bot.Tests.Fakes;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Contacts;
using IntlAssistant.Conversations.Transcripts;

namespace IntlAssistant.Bot.Tests.Teams;

public sealed class VisitorCardTests : TeamsTest
{
    [Fact]
    public async Task From_the_offer_to_the_address_everything_goes_by_the_cards()
    {
        await using var bot = await StartAsync();
        bot.Assistant.Says(SomeReplies.Escalate());
        await SayAsync(bot, FakeTeams.Says("1", "May I renew my certificate?"));
        var offer = FakeTeams.CardOf(await SentAsync(1));

        var handed = Card(await InvokeAsync(bot, FakeTeams.Presses("2", FakeTeams.Button(offer, "Yes, pass it on"))));

        Assert.Contains("Case 1", handed.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(CaseState.Waiting, (await bot.CaseAsync(Personal, "msteams"))?.State);
        Assert.Single(Teams.Calls); // The rest stands in the response.

        var wrong = Card(await InvokeAsync(bot, FakeTeams.Presses("3", FakeTeams.Button(handed, "Save"), fields: new() { ["email"] = "mina@university" })));
        Assert.Contains("not a complete e-mail address", wrong.ToJsonString(), StringComparison.Ordinal);
        var saved = Card(await InvokeAsync(bot, FakeTeams.Presses("4", FakeTeams.Button(wrong, "Save"), fields: new() { ["email"] = "mina@university.example" })));
        Assert.Contains("mina@university.example", saved.ToJsonString(), StringComparison.Ordinal);
        Assert.All(new[] { wrong, saved }, card => Assert.Contains("Waiting for the office", card.ToJsonString(), StringComparison.Ordinal));
        var conversation = (await bot.ConversationAsync(Personal, "msteams")).Id;
        Assert.Equal("mina@university.example", (await bot.Get<IContactStore>().FindAsync(conversation, CancellationToken.None))?.Email);

        var status = Card(await InvokeAsync(bot, FakeTeams.Presses("5", (JsonObject)handed["refresh"]!["action"]!)));
        Assert.Contains("Waiting for the office", status.ToJsonString(), StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => FakeTeams.Button(status, "Save"));

        await InvokeAsync(bot, FakeTeams.Presses("6", FakeTeams.Button(status, "Back to the assistant")));
        Assert.Equal(Speaker.Bot, (await bot.ConversationAsync(Personal, "msteams")).Speaker);
    }

    [Fact]
    public async Task A_client_without_the_new_buttons_sends_a_message_and_gets_one()
    {
        await using var bot = await StartAsync();
        bot.Assistant.Says(SomeReplies.Escalate());
        await SayAsync(bot, FakeTeams.Says("1", "May I renew my certificate?"));
        var fallback = (JsonObject)FakeTeams.Button(FakeTeams.CardOf(await SentAsync(1)), "Yes, pass it on")["fallback"]!;

        await SayAsync(bot, FakeTeams.Says("2", null) with { Value = fallback["data"]!.DeepClone() });

        Assert.Contains("Case number: 1", (await SentAsync(2)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_that_is_delivered_again_has_the_same_answer_and_is_done_once()
    {
        await using var bot = await StartAsync();
        bot.Assistant.Says(SomeReplies.Escalate());
        await SayAsync(bot, FakeTeams.Says("1", "May I renew my certificate?"));
        var press = FakeTeams.Presses("2", FakeTeams.Button(FakeTeams.CardOf(await SentAsync(1)), "Yes, pass it on"));

        var (first, again) = (await InvokeAsync(bot, press), await InvokeAsync(bot, press));

        Assert.Equal(first.ToJsonString(), again.ToJsonString());
    }

    [Fact]
    public async Task A_press_that_no_card_of_ours_has_is_answered_as_a_fault_of_the_client()
    {
        await using var bot = await StartAsync();

        var response = await InvokeAsync(bot, FakeTeams.Presses("1", new JsonObject { ["verb"] = "explode" }));

        Assert.Equal((400, "application/vnd.microsoft.error"), (response["statusCode"]!.GetValue<int>(), response["type"]!.GetValue<string>()));
    }
}
