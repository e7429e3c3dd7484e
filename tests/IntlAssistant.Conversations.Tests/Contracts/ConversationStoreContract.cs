using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Transcripts;
using IntlAssistant.Conversations.Turns;

namespace IntlAssistant.Conversations.Tests.Contracts;

public abstract class ConversationStoreContract : StoreContract
{
    [Fact]
    public async Task Start_keeps_every_field()
    {
        var given = A.Conversation("c1", """{"serviceUrl":"https://example.org"}""") with
        {
            UserName = "ناشناس",
            Locale = "fa-IR",
            State = """{"turn":1}""",
            Speaker = Speaker.Queue,
        };

        var (stored, isNew) = await Stores.Conversations.StartAsync(given, default);
        await RestartAsync();

        Assert.True(isNew);
        Assert.Equal(given with { Version = 1 }, stored);
        Assert.Equal(stored, await Stores.Conversations.FindAsync(given.Id, default));
        Assert.Equal(stored, await Stores.Conversations.FindAsync("directline", "c1", default));
    }

    [Fact]
    public async Task Start_twice_gives_the_first()
    {
        var first = await Stores.StartAsync();

        var (second, isNew) = await Stores.Conversations.StartAsync(A.Conversation(), default);

        Assert.False(isNew);
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task Start_at_once_from_many_gives_one()
    {
        var starts = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ =>
            Task.Run(() => Stores.Conversations.StartAsync(A.Conversation(), default))));

        Assert.Single(starts, start => start.IsNew);
        Assert.Single(starts.Select(start => start.Conversation).Distinct());
    }

    [Fact]
    public async Task The_same_channel_id_on_another_channel_is_another_conversation()
    {
        var first = await Stores.StartAsync();

        var (second, isNew) = await Stores.Conversations.StartAsync(A.Conversation() with { Channel = "msteams" }, default);

        Assert.True(isNew);
        Assert.NotEqual(first.Id, second.Id);
    }

    [Fact]
    public async Task Start_under_an_id_that_names_another_conversation_is_refused()
    {
        var first = await Stores.StartAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Stores.Conversations.StartAsync(A.Conversation("c2") with { Id = first.Id }, default));
    }

    [Fact]
    public async Task Find_of_what_is_not_there_gives_nothing()
    {
        var conversation = await Stores.StartAsync();

        Assert.Null(await Stores.Conversations.FindAsync(ConversationId.New(), default));
        Assert.Null(await Stores.Conversations.FindAsync("directline", "C1", default));
        Assert.Null(await Stores.Conversations.FindActivityAsync(conversation.Id, "none", default));
        Assert.Empty(await Stores.Conversations.ReadAsync(ConversationId.New(), 0, 10, default));
    }

    [Fact]
    public async Task Accept_stores_the_activity_with_its_stamp_and_its_turn()
    {
        var conversation = await Stores.StartAsync();

        var (activity, isDuplicate) = await Stores.Conversations.AcceptAsync(
            conversation.Id, A.Message("a|1", "سلام 👋"), turnIsDue: true, default);
        await RestartAsync();

        Assert.False(isDuplicate);
        Assert.Equal((1, "a|1", Time.Now), (activity.Sequence, activity.ActivityId, activity.At));
        Assert.Equal($$"""{"id":"a|1","text":"سلام 👋","at":{{Time.Now.ToUnixTimeMilliseconds()}}}""", activity.Json);
        Assert.Equal(activity, await Stores.Conversations.FindActivityAsync(conversation.Id, "a|1", default));
        Assert.Equal([activity], await Stores.TranscriptAsync(conversation));
        Assert.Equal([new PendingTurn(conversation.Id, 1, Time.Now)], await Stores.Conversations.PendingTurnsAsync(default));
    }

    [Fact]
    public async Task Accept_without_an_id_makes_one_from_the_channels_and_the_sequence()
    {
        var conversation = await Stores.StartAsync("dl-9");

        var first = await Stores.AskAsync(conversation);
        var second = await Stores.AskAsync(conversation);

        Assert.Equal("dl-9|0000001", first.Activity.ActivityId);
        Assert.Equal("dl-9|0000002", second.Activity.ActivityId);
    }

    [Fact]
    public async Task A_made_id_steps_aside_for_one_that_the_channel_used()
    {
        var conversation = await Stores.StartAsync();
        await Stores.AskAsync(conversation, "c1|0000002");

        var second = await Stores.AskAsync(conversation);

        Assert.Equal("c1|0000002-1", second.Activity.ActivityId);
        Assert.Contains("c1|0000002-1", second.Activity.Json, StringComparison.Ordinal);
        Assert.Equal(2, second.Activity.Sequence);
    }

    [Fact]
    public async Task Accept_of_a_second_delivery_stores_nothing_and_gives_the_first()
    {
        var conversation = await Stores.StartAsync();
        var first = await Stores.AskAsync(conversation, "a");
        Time.Move(TimeSpan.FromSeconds(5));

        var second = await Stores.AskAsync(conversation, "a");

        Assert.True(second.IsDuplicate);
        Assert.Equal(first.Activity, second.Activity);
        Assert.Single(await Stores.TranscriptAsync(conversation));
        Assert.Single(await Stores.Conversations.PendingTurnsAsync(default));
    }

    [Fact]
    public async Task Accept_of_one_activity_delivered_many_times_at_once_stores_one()
    {
        var conversation = await Stores.StartAsync();

        var deliveries = await Task.WhenAll(Enumerable.Range(0, 30).Select(i =>
            Task.Run(() => Stores.AskAsync(conversation, $"a{i % 3}"))));

        Assert.Equal(3, deliveries.Count(delivery => !delivery.IsDuplicate));
        Assert.Equal([1L, 2, 3], (await Stores.TranscriptAsync(conversation)).Select(activity => activity.Sequence));
        Assert.Equal(3, (await Stores.Conversations.PendingTurnsAsync(default)).Count);
    }

    [Fact]
    public async Task The_same_activity_id_in_another_conversation_is_another_activity()
    {
        var first = await Stores.AskAsync(await Stores.StartAsync("c1"), "a");
        var second = await Stores.AskAsync(await Stores.StartAsync("c2"), "a");

        Assert.False(first.IsDuplicate || second.IsDuplicate);
    }

    [Fact]
    public async Task Accept_without_a_turn_leaves_nothing_pending()
    {
        var conversation = await Stores.StartAsync();

        await Stores.Conversations.AcceptAsync(
            conversation.Id, A.Message() with { Type = "conversationUpdate", IsVisible = false }, turnIsDue: false, default);

        Assert.Empty(await Stores.Conversations.PendingTurnsAsync(default));
        Assert.False(Assert.Single(await Stores.TranscriptAsync(conversation)).IsVisible);
    }

    [Fact]
    public async Task Accept_and_commit_in_an_unknown_conversation_are_refused()
    {
        var unknown = A.Conversation();

        await Assert.ThrowsAsync<KeyNotFoundException>(() => Stores.AskAsync(unknown));
        await Assert.ThrowsAsync<KeyNotFoundException>(() => Stores.Conversations.UpdateReferenceAsync(unknown.Id, "{}", default));
        await Assert.ThrowsAsync<KeyNotFoundException>(() => Stores.Conversations.CommitAsync(
            new TurnCommit { Conversation = unknown, Speaker = Speaker.Bot, State = "{}" }, default));
    }

    [Fact]
    public async Task Times_rise_by_a_millisecond_when_the_clock_stands_or_goes_back()
    {
        var conversation = await Stores.StartAsync();
        var start = Time.Now;

        await Stores.AskAsync(conversation);
        await Stores.AskAsync(conversation);
        Time.Move(TimeSpan.FromHours(-1));
        await RestartAsync();
        await Stores.AskAsync(conversation);
        await Stores.CommitAsync(conversation.Id, turn => turn with { Activities = [A.Reply(), A.Reply()] });

        Assert.Equal(
            Enumerable.Range(0, 5).Select(i => start.AddMilliseconds(i)),
            (await Stores.TranscriptAsync(conversation)).Select(activity => activity.At));
    }

    [Fact]
    public async Task Read_gives_what_is_after_a_place_oldest_first_and_no_more_than_asked()
    {
        var conversation = await Stores.StartAsync();
        for (var i = 0; i < 5; i++)
        {
            await Stores.AskAsync(conversation);
        }

        var some = await Stores.Conversations.ReadAsync(conversation.Id, after: 1, limit: 3, default);

        Assert.Equal([2L, 3, 4], some.Select(activity => activity.Sequence));
        Assert.Empty(await Stores.Conversations.ReadAsync(conversation.Id, after: 5, limit: 3, default));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Stores.Conversations.ReadAsync(conversation.Id, 0, 0, default));
    }

    [Fact]
    public async Task Commit_stores_replies_floor_state_and_answers_the_turn()
    {
        var conversation = await Stores.StartAsync();
        var asked = await Stores.AskAsync(conversation);

        var committed = await Stores.CommitAsync(conversation.Id, turn => turn with
        {
            Answers = asked.Activity.Sequence,
            Activities = [A.Reply("one"), A.Reply("two")],
            Cases = [new CaseChange.Open(CaseState.Waiting, "asked", null, null, "visitor")],
            State = """{"asked":1}""",
        });
        await RestartAsync();

        var done = Assert.IsType<TurnCommitted.Done>(committed);
        Assert.Equal(conversation with { Speaker = Speaker.Queue, State = """{"asked":1}""", Version = 2 }, done.Conversation);
        Assert.Equal(done.Conversation, await Stores.Conversations.FindAsync(conversation.Id, default));
        Assert.Equal([asked.Activity, .. done.Activities], await Stores.TranscriptAsync(conversation));
        Assert.Equal([ActivityOrigin.Bot, ActivityOrigin.Bot], done.Activities.Select(activity => activity.Origin));
        Assert.Empty(await Stores.Conversations.PendingTurnsAsync(default));
    }

    [Fact]
    public async Task Commit_of_an_older_version_is_stale_and_stores_nothing()
    {
        var conversation = await Stores.StartAsync();
        var asked = await Stores.AskAsync(conversation);
        await Stores.CommitAsync(conversation.Id, turn => turn with { State = """{"by":"staff"}""" });

        var committed = await Stores.Conversations.CommitAsync(
            new TurnCommit
            {
                Conversation = conversation,
                Answers = asked.Activity.Sequence,
                Activities = [A.Reply()],
                Speaker = Speaker.Bot,
                State = "{}",
                Cases = [new CaseChange.Open(CaseState.Waiting, "low-confidence", null, null, "bot")],
            },
            default);

        Assert.IsType<TurnCommitted.Stale>(committed);
        Assert.Single(await Stores.TranscriptAsync(conversation));
        Assert.Single(await Stores.Conversations.PendingTurnsAsync(default));
        Assert.Null(await Stores.Cases.NewestAsync(conversation.Id, default));
        Assert.Equal("""{"by":"staff"}""", (await Stores.Conversations.FindAsync(conversation.Id, default))!.State);
    }

    [Fact]
    public async Task Commit_of_an_answered_turn_is_stale_and_stores_nothing()
    {
        var conversation = await Stores.StartAsync();
        await Stores.AskAsync(conversation);
        await Stores.CommitAsync(conversation.Id, turn => turn with { Answers = 1, Activities = [A.Reply()] });

        var again = await Stores.CommitAsync(conversation.Id, turn => turn with { Answers = 1, Activities = [A.Reply()] });

        Assert.IsType<TurnCommitted.Stale>(again);
        Assert.Equal(2, (await Stores.TranscriptAsync(conversation)).Count);
        Assert.Equal(2, (await Stores.Conversations.FindAsync(conversation.Id, default))!.Version);
    }

    [Fact]
    public async Task Commit_of_a_turn_that_was_never_due_is_refused()
    {
        var conversation = await Stores.StartAsync();
        await Stores.Conversations.AcceptAsync(conversation.Id, A.Message(), turnIsDue: false, default);

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Stores.CommitAsync(conversation.Id, turn => turn with { Answers = 1 }));

        Assert.Contains("No turn was ever due for activity 1", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_accepted_activity_and_a_new_reference_leave_the_version()
    {
        var conversation = await Stores.StartAsync();
        await Stores.AskAsync(conversation);
        await Stores.Conversations.UpdateReferenceAsync(conversation.Id, """{"serviceUrl":"https://example.org/b"}""", default);

        var found = await Stores.Conversations.FindAsync(conversation.Id, default);

        Assert.Equal(conversation with { Reference = """{"serviceUrl":"https://example.org/b"}""" }, found);
    }

    [Fact]
    public async Task What_fails_in_the_middle_of_a_commit_leaves_nothing_of_it()
    {
        var conversation = await Stores.StartAsync();
        await Stores.AskAsync(conversation);
        var broken = A.Reply() with { Write = _ => throw new FormatException("broken") };

        await Assert.ThrowsAsync<FormatException>(() => Stores.CommitAsync(
            conversation.Id, turn => turn with { Answers = 1, State = """{"x":1}""", Activities = [A.Reply(), broken] }));

        Assert.Single(await Stores.TranscriptAsync(conversation));
        Assert.Single(await Stores.Conversations.PendingTurnsAsync(default));
        Assert.Equal(conversation, await Stores.Conversations.FindAsync(conversation.Id, default));
    }

    [Fact]
    public async Task A_reply_under_an_id_that_is_taken_is_refused()
    {
        var conversation = await Stores.StartAsync();
        await Stores.AskAsync(conversation, "a");

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Stores.CommitAsync(conversation.Id, turn => turn with { Activities = [A.Message("a")] }));
    }

    [Fact]
    public async Task Pending_turns_come_oldest_first_over_all_conversations()
    {
        var first = await Stores.StartAsync("c1");
        var second = await Stores.StartAsync("c2");
        await Stores.AskAsync(second);
        Time.Move(TimeSpan.FromSeconds(1));
        await Stores.AskAsync(first);
        Time.Move(TimeSpan.FromSeconds(1));
        await Stores.AskAsync(second);
        await RestartAsync();

        Assert.Equal(
            [(second.Id, 1L), (first.Id, 1L), (second.Id, 2L)],
            (await Stores.Conversations.PendingTurnsAsync(default)).Select(turn => (turn.Conversation, turn.Sequence)));
    }

    [Fact]
    public async Task A_cancelled_write_stores_nothing()
    {
        var conversation = await Stores.StartAsync();
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Stores.Conversations.AcceptAsync(conversation.Id, A.Message(), turnIsDue: true, cancelled));

        Assert.Empty(await Stores.TranscriptAsync(conversation));
    }
}
