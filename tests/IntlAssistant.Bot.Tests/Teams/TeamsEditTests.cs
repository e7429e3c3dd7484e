using IntlAssistant.Answering.Replies;
using IntlAssistant.Bot.Tests.Fakes;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Search;
using IntlAssistant.Conversations.Unanswered;

namespace IntlAssistant.Bot.Tests.Teams;

public sealed class TeamsEditTests : TeamsTest
{
    [Fact]
    public async Task An_edited_question_is_answered_once_in_the_place_of_its_answer()
    {
        await using var bot = await StartAsync();
        await SayAsync(bot, FakeTeams.Says("1", "What is the fee?"));
        var first = await SentAsync(1);
        var edit = FakeTeams.Says("1", "What is the visa fee?") with { Type = ActivityTypes.MessageUpdate, Timestamp = DateTimeOffset.UnixEpoch };

        await SayAsync(bot, edit);
        await SayAsync(bot, edit);

        await HeardAsync(() => Teams.Calls.Count == 2);
        Assert.Equal(["send", "update"], Teams.Calls.Select(call => call.Call));
        var now = Assert.Single(Teams.Messages);
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

    [Fact]
    public async Task A_deleted_question_is_in_no_group_of_unanswered_ones()
    {
        await using var bot = await StartAsync();
        bot.Assistant.Says(SomeReplies.Escalate());
        await SayAsync(bot, FakeTeams.Says("1", "May my zebra renew a certificate?"));
        var conversation = (await bot.ConversationAsync(Personal, "msteams")).Id;
        await ReadAsync(bot, conversation);
        Assert.Single(await bot.Get<IUnansweredStore>().ListAsync(GroupState.Open, default));

        await SayAsync(bot, FakeTeams.Says("1", null) with { Type = ActivityTypes.MessageDelete });

        Assert.Empty(await bot.Get<IUnansweredStore>().OfConversationAsync(conversation, default));
        Assert.Empty(await bot.Get<IUnansweredStore>().ListAsync(GroupState.Open, default));
    }

    [Fact]
    public async Task An_edited_question_without_an_answer_is_counted_once_and_read_anew()
    {
        await using var bot = await StartAsync();
        bot.Assistant.Says(SomeReplies.Escalate());
        await SayAsync(bot, FakeTeams.Says("1", "May my zebra renew a certificate?"));
        var conversation = (await bot.ConversationAsync(Personal, "msteams")).Id;
        await ReadAsync(bot, conversation);

        await SayAsync(bot, FakeTeams.Says("1", "May my giraffe renew a certificate?") with { Type = ActivityTypes.MessageUpdate });

        var asked = Assert.Single(await bot.Get<IUnansweredStore>().OfConversationAsync(conversation, default));
        Assert.Equal((1L, "", null), (asked.Sequence, asked.Wording, asked.Group));
    }

    [Fact]
    public async Task An_edit_that_gets_an_answer_leaves_nothing_unanswered()
    {
        await using var bot = await StartAsync();
        bot.Assistant.Says(SomeReplies.Escalate());
        await SayAsync(bot, FakeTeams.Says("1", "May my zebra renew a certificate?"));
        bot.Assistant.Says(SomeReplies.Answer("The office helps."));

        await SayAsync(bot, FakeTeams.Says("1", "Who helps?") with { Type = ActivityTypes.MessageUpdate });

        Assert.Empty(await bot.Get<IUnansweredStore>().OfConversationAsync((await bot.ConversationAsync(Personal, "msteams")).Id, default));
    }

    [Fact]
    public async Task What_is_deleted_in_a_channel_is_gone_from_the_chat_of_two_that_it_went_on_in()
    {
        await using var bot = await StartAsync();
        await SayAsync(bot, FakeTeams.SaysInChannel("1", "What does a zebra cost?"));
        await SayAsync(bot, FakeTeams.SaysInChannel("2", "Talk to a person"));
        await bot.SettleAsync("a:29:visitor", "msteams");
        Assert.Contains(await bot.StoredAsync("a:29:visitor", "msteams"), said => said.Json.Contains("zebra", StringComparison.Ordinal));

        await SayAsync(bot, FakeTeams.SaysInChannel("1", "") with { Type = ActivityTypes.MessageDelete, Text = null });
        await bot.SettleAsync("a:29:visitor", "msteams");

        foreach (var place in new[] { Thread, "a:29:visitor" })
        {
            Assert.DoesNotContain(
                await bot.StoredAsync(place, "msteams"), said => said.Origin == ActivityOrigin.Visitor && said.Json.Contains("zebra", StringComparison.Ordinal));
            Assert.DoesNotContain("zebra", (await bot.ConversationAsync(place, "msteams")).State, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_changed_in_a_channel_is_changed_in_the_chat_of_two_that_it_went_on_in_and_in_no_other()
    {
        await using var bot = await StartAsync();
        await SayAsync(bot, FakeTeams.SaysInChannel("1", "What does a zebra cost?"));
        await SayAsync(bot, FakeTeams.SaysInChannel("2", "Talk to a person"));
        await SayAsync(bot, FakeTeams.SaysInChannel("3", "How long is a visa good?", user: "29:other"));
        await SayAsync(bot, FakeTeams.SaysInChannel("4", "Talk to a person", user: "29:other"));
        await bot.SettleAsync("a:29:visitor", "msteams");
        await bot.SettleAsync("a:29:other", "msteams");
        var other = (await bot.StoredAsync("a:29:other", "msteams")).Count;

        await SayAsync(bot, FakeTeams.SaysInChannel("1", "What does a giraffe cost?") with { Type = ActivityTypes.MessageUpdate });
        await bot.SettleAsync("a:29:visitor", "msteams");
        await bot.SettleAsync("a:29:other", "msteams");

        var copy = (await bot.StoredAsync("a:29:visitor", "msteams"))[0].Json;
        Assert.Contains("giraffe", copy, StringComparison.Ordinal);
        Assert.DoesNotContain("zebra", copy, StringComparison.Ordinal);
        Assert.Equal(other, (await bot.StoredAsync("a:29:other", "msteams")).Count);
    }

    /// <summary>Puts the conversation's question into a group, as the reader of questions does.</summary>
    private static async Task ReadAsync(TestBot bot, ConversationId conversation)
    {
        var store = bot.Get<IUnansweredStore>();
        var question = Assert.Single(await store.OfConversationAsync(conversation, default));
        Assert.NotNull(await store.GroupAsync(question with { Wording = "May my zebra renew a certificate?", Language = "en", Sketch = "{}" }, null, default));
    }
}
