using System.Text.Json.Nodes;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Bot.Channels;
using IntlAssistant.Bot.Tests.Fakes;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Channels;
using IntlAssistant.BotFramework.Connector;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Contacts;
using IntlAssistant.Conversations.Feedback;
using IntlAssistant.Conversations.Search;
using IntlAssistant.Conversations.Transcripts;
using IntlAssistant.Knowledge.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace IntlAssistant.Bot.Tests.Teams;

public sealed class TeamsTurnTests : IDisposable
{
    private const string Personal = "a:personal";
    private const string Thread = "19:team@thread.tacv2;messageid=1";

    private readonly TestFolder folder = new();
    private readonly FakeTeams teams = new();

    [Fact]
    public async Task What_people_say_to_each_other_is_not_even_stored()
    {
        await using var bot = await StartAsync();

        var accepted = await bot.Channels.AcceptAsync(
            FakeTeams.SaysInChannel("1", "between us") with { Entities = null }, CancellationToken.None);

        Assert.Equal(ChannelAcceptance.Accepted, accepted);
        Assert.Null(await bot.Store.FindAsync("msteams", Thread, CancellationToken.None));
    }

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

    [Fact]
    public async Task The_label_and_the_thumbs_are_where_the_settings_want_them()
    {
        await using var bot = await StartAsync(new() { ["Teams:AiLabel"] = "true", ["Teams:FeedbackLoop"] = "false" });

        await SayAsync(bot, FakeTeams.Says("1", "How do I renew my visa?"));

        var answer = await SentAsync(1);
        Assert.Equal("AIGeneratedContent", answer.Entities![0]!["additionalType"]![0]!.GetValue<string>());
        Assert.Null(answer.ChannelData);
        var thumb = FakeTeams.Button(FakeTeams.CardOf(answer), "This did not help");
        var response = await InvokeAsync(bot, FakeTeams.Presses("2", thumb));
        Assert.Equal("application/vnd.microsoft.activity.message", response["type"]!.GetValue<string>());
        var conversation = await bot.SettleAsync(Personal, "msteams");
        var stored = (await bot.StoredAsync(Personal, "msteams")).First(said => said.Origin == ActivityOrigin.Bot);
        Assert.False(await bot.Get<IFeedbackStore>().FindAsync(conversation, stored.ActivityId, CancellationToken.None));
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
    public async Task Who_only_names_the_bot_is_told_what_it_does()
    {
        await using var bot = await StartAsync();

        await SayAsync(bot, FakeTeams.SaysInChannel("1", ""));

        Assert.Contains("I am the office's assistant", (await SentAsync(1)).Text, StringComparison.Ordinal);
        Assert.Empty(bot.Assistant.Asked);
    }

    [Fact]
    public async Task The_welcome_is_said_once_whichever_sign_comes_first_and_not_after_an_upgrade()
    {
        await using var bot = await StartAsync();
        var added = FakeTeams.Says("f:1", null) with
        {
            Type = ActivityTypes.ConversationUpdate,
            MembersAdded = [new ChannelAccount { Id = FakeTeams.Bot }],
        };
        var installed = FakeTeams.Says("f:2", null) with { Type = ActivityTypes.InstallationUpdate, Action = "add" };

        await SayAsync(bot, added);
        await SayAsync(bot, installed);
        await SayAsync(bot, added);
        await SayAsync(bot, installed with { Id = "f:3", Action = "add-upgrade" });

        Assert.Single(teams.Sent);
    }

    [Fact]
    public async Task What_nobody_knows_is_taken_and_nothing_follows()
    {
        await using var bot = await StartAsync();

        foreach (var type in new[] { "conversationUpdate", "messageReaction", "messageDelete", "messageUpdate", "somethingNew" })
        {
            Assert.Equal(ChannelAcceptance.Accepted, await bot.Channels.AcceptAsync(FakeTeams.Says(type, null) with { Type = type }, CancellationToken.None));
        }

        await bot.SettleAsync(Personal, "msteams");
        Assert.Empty(teams.Calls);
    }

    [Fact]
    public async Task An_edited_question_is_answered_once_in_the_place_of_its_answer()
    {
        await using var bot = await StartAsync();
        await SayAsync(bot, FakeTeams.Says("1", "What is the fee?"));
        var first = await SentAsync(1);
        var edit = FakeTeams.Says("1", "What is the visa fee?") with { Type = ActivityTypes.MessageUpdate, Timestamp = DateTimeOffset.UnixEpoch };

        await SayAsync(bot, edit);
        await SayAsync(bot, edit);

        await Eventually(() => teams.Calls.Count == 2);
        Assert.Equal(["send", "update"], teams.Calls.Select(call => call.Call));
        var now = Assert.Single(teams.Messages);
        Assert.Contains("What is the visa fee?", now.Value.Text, StringComparison.Ordinal);
        Assert.Null(now.Value.ChannelData!["replaces"]);
        Assert.Equal(["What is the fee?", "What is the visa fee?"], bot.Assistant.Asked.Select(asked => asked.Text));
        Assert.Empty(bot.Assistant.Asked[1].History);
        Assert.Equal("What is the visa fee?", (await bot.TranscriptAsync(Personal, "msteams"))[0].Text);
        Assert.NotEqual(first.Text, now.Value.Text);
    }

    [Fact]
    public async Task An_edit_of_an_older_message_changes_the_transcript_and_is_not_answered()
    {
        await using var bot = await StartAsync();
        await SayAsync(bot, FakeTeams.Says("1", "What is the fee?"));
        await SayAsync(bot, FakeTeams.Says("2", "When does it start?"));

        await SayAsync(bot, FakeTeams.Says("1", "Something else") with { Type = ActivityTypes.MessageUpdate });

        Assert.Equal(2, bot.Assistant.Asked.Count);
        Assert.Equal("Something else", (await bot.TranscriptAsync(Personal, "msteams"))[0].Text);
    }

    [Fact]
    public async Task What_the_visitor_deletes_is_nowhere_any_more()
    {
        await using var bot = await StartAsync();
        bot.Assistant.Says(SomeReplies.Answer("The office helps."));
        await SayAsync(bot, FakeTeams.Says("1", "My passport number is zebra"));
        await SayAsync(bot, FakeTeams.Says("1", "My passport is zebra two") with { Type = ActivityTypes.MessageUpdate });

        await SayAsync(bot, FakeTeams.Says("1", null) with { Type = ActivityTypes.MessageDelete });

        var stored = await bot.StoredAsync(Personal, "msteams");
        Assert.DoesNotContain(stored, said => said.Origin == ActivityOrigin.Visitor && said.Json.Contains("zebra", StringComparison.Ordinal));
        Assert.Empty(await bot.Get<ITranscriptSearch>().FindAsync("passport", 10, CancellationToken.None));
        Assert.DoesNotContain("zebra", (await bot.ConversationAsync(Personal, "msteams")).State, StringComparison.Ordinal);
        await SayAsync(bot, FakeTeams.Says("2", "And then?"));
        Assert.Empty(bot.Assistant.Asked[^1].History);
    }

    [Theory]
    [InlineData("like", true)]
    [InlineData("heart", true)]
    [InlineData("dislike", false)]
    [InlineData("laugh", null)]
    public async Task A_reaction_is_feedback_and_nothing_is_said_to_it(string reaction, bool? expected)
    {
        await using var bot = await StartAsync();
        await SayAsync(bot, FakeTeams.Says("1", "What is the fee?"));
        await SentAsync(1);
        await Eventually(() => teams.Messages.Count == 1);
        var conversation = await bot.SettleAsync(Personal, "msteams");
        await Eventually(async () => await bot.Store.FindActivityAsync(conversation, teams.Messages.Keys.Single(), CancellationToken.None) is not null);

        await SayAsync(bot, FakeTeams.Says("2", null) with
        {
            Type = ActivityTypes.MessageReaction,
            ReplyToId = teams.Messages.Keys.Single(),
            ReactionsAdded = [new JsonObject { ["type"] = reaction }],
        });

        var answer = (await bot.StoredAsync(Personal, "msteams")).Single(said => said.Origin == ActivityOrigin.Bot);
        Assert.Equal(expected, await bot.Get<IFeedbackStore>().FindAsync(conversation, answer.ActivityId, CancellationToken.None));
        Assert.Single(teams.Calls);
    }

    [Fact]
    public async Task A_hand_over_in_a_channel_goes_on_in_a_chat_of_two_and_asks_nothing_personal_in_public()
    {
        await using var bot = await StartAsync();
        bot.Assistant.Says(SomeReplies.Escalate());

        await SayAsync(bot, FakeTeams.SaysInChannel("1", "May I renew my certificate?"));
        await bot.SettleAsync("a:29:visitor", "msteams");

        await Eventually(() => teams.Sent.Count() == 2);
        var (here, there) = (teams.Sent.Single(said => said.Conversation?.Id == Thread), teams.Sent.Single(said => said.Conversation?.Id == "a:29:visitor"));
        Assert.Contains("personal chat", here.Text, StringComparison.Ordinal);
        Assert.Null(here.Attachments);
        Assert.Null(there.ReplyToId);
        Assert.Contains("I can pass it on", there.Text, StringComparison.Ordinal);
        Assert.Null(await bot.CaseAsync(Thread, "msteams"));
        Assert.Equal(CaseState.Offered, (await bot.CaseAsync("a:29:visitor", "msteams"))?.State);
    }

    [Fact]
    public async Task Where_no_personal_chat_can_be_opened_the_channel_is_told_how_to_get_one()
    {
        await using var bot = await StartAsync();
        bot.Assistant.Says(SomeReplies.Escalate());
        teams.Answers.Enqueue(new Delivery.Dead("The channel answered 403."));

        await SayAsync(bot, FakeTeams.SaysInChannel("1", "May I renew my certificate?"));

        Assert.Contains("add me as a personal app", (await SentAsync(1)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erasing_is_not_done_where_others_read_along()
    {
        await using var bot = await StartAsync();

        await SayAsync(bot, FakeTeams.SaysInChannel("1", "Erase this conversation"));

        Assert.Contains("only in a personal chat", (await SentAsync(1)).Text, StringComparison.Ordinal);
    }

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
        Assert.Single(teams.Calls); // The rest stands in the response.

        var wrong = Card(await InvokeAsync(bot, FakeTeams.Presses("3", FakeTeams.Button(handed, "Save"), fields: new() { ["email"] = "mina@university" })));
        Assert.Contains("not a complete e-mail address", wrong.ToJsonString(), StringComparison.Ordinal);
        var saved = Card(await InvokeAsync(bot, FakeTeams.Presses("4", FakeTeams.Button(handed, "Save"), fields: new() { ["email"] = "mina@university.example" })));
        Assert.Contains("mina@university.example", saved.ToJsonString(), StringComparison.Ordinal);
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

    [Fact]
    public async Task An_answer_too_large_for_a_message_comes_in_several_in_order()
    {
        await using var bot = await StartAsync();
        var parts = Enumerable.Range(1, 30).Select(number => (AnswerPart)new AnswerPart.Paragraph(
            $"{number} " + new string('ش', 900), 1, Knowledge.Languages.LanguageTag.English)).ToList();
        bot.Assistant.Says(SomeReplies.Answer(parts));

        await SayAsync(bot, FakeTeams.Says("1", "Tell me everything"));

        await Eventually(() => teams.Messages.Values.Any(said => said.Attachments is not null));
        var sent = teams.Sent.ToList();
        Assert.True(sent.Count > 1);
        Assert.All(sent, said => Assert.InRange(IntlAssistant.Bot.Teams.Sizes.MessageSizes.SizeOf(said), 1, 28 * 1024));
        Assert.All(sent.SkipLast(1), said => Assert.Null(said.Attachments));
        Assert.Equal(
            Enumerable.Range(1, 30),
            sent.SelectMany(said => said.Text!.Split("\n\n")).Select(paragraph => int.Parse(paragraph.TrimStart('\u2066', '\u2067').Split(' ')[0])));
    }

    public void Dispose() => folder.Dispose();

    private Task<TestBot> StartAsync(Dictionary<string, string?>? settings = null) =>
        TestBot.StartAsync(folder, settings, more: services => services.AddSingleton<IConnector>(provider =>
            new IntlAssistant.Bot.Teams.TeamsConnector(teams, provider.GetRequiredService<Conversations.IConversationStore>())));

    private static async Task SayAsync(TestBot bot, Activity activity)
    {
        await bot.Channels.AcceptAsync(activity, CancellationToken.None);
        await bot.SettleAsync(activity.Conversation!.Id!, "msteams");
    }

    private static async Task<JsonNode> InvokeAsync(TestBot bot, Activity activity)
    {
        var response = await bot.Channels.InvokeAsync(activity, CancellationToken.None);
        Assert.Equal(200, response?.Status);
        return response!.Body!;
    }

    private static JsonObject Card(JsonNode response)
    {
        Assert.Equal("application/vnd.microsoft.card.adaptive", response["type"]!.GetValue<string>());
        return (JsonObject)response["value"]!;
    }

    private async Task<Activity> SentAsync(int count)
    {
        await Eventually(() => teams.Sent.Count() >= count);
        return teams.Sent.ElementAt(count - 1);
    }

    private static Task Eventually(Func<bool> holds) => Eventually(() => Task.FromResult(holds()));

    private static async Task Eventually(Func<Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        while (!await holds())
        {
            await Task.Delay(10, patience.Token);
        }
    }
}
