using FsCheck.Fluent;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Transcripts;
using IntlAssistant.Conversations.Turns;

namespace IntlAssistant.Conversations.Tests.Contracts;

public abstract class CaseStoreContract : StoreContract
{
    [Fact]
    public async Task Open_keeps_every_field_and_begins_the_history()
    {
        var conversation = await Stores.StartAsync();

        var id = await OpenAsync(conversation, CaseState.Offered);
        await RestartAsync();

        var found = await Stores.Cases.FindAsync(id, default);
        Assert.NotNull(found);
        Assert.Equal(new CaseId(1), found.Id);
        Assert.Equal(conversation.Id, found.Conversation);
        Assert.Equal(CaseState.Offered, found.State);
        Assert.Equal(("low-confidence", "scholarships", """{"score":0.2}"""), (found.Reason, found.Topic, found.Evidence));
        Assert.Equal(Time.Now, found.OpenedAt);
        Assert.Equal(
            [new CaseEvent(CaseState.Offered, Time.Now, "bot", "low-confidence") { Kind = CaseEventKind.Opened, Version = 1 }],
            found.History);
    }

    [Fact]
    public async Task Every_move_is_an_event_with_who_when_and_why()
    {
        var conversation = await Stores.StartAsync();
        var id = await OpenAsync(conversation, CaseState.Offered);
        var offered = Time.Now;
        Time.Move(TimeSpan.FromMinutes(1));

        await MoveAsync(conversation, id, CaseState.Waiting, "visitor");
        await MoveAsync(conversation, id, CaseState.Assigned, "staff-1");
        Time.Move(TimeSpan.FromMinutes(1));
        await MoveAsync(conversation, id, CaseState.Resolved, "staff-1", "answered");

        var found = await Stores.Cases.FindAsync(id, default);
        Assert.Equal(CaseState.Resolved, found!.State);
        Assert.Equal(
            [
                new CaseEvent(CaseState.Offered, offered, "bot", "low-confidence") { Kind = CaseEventKind.Opened, Version = 1 },
                new CaseEvent(CaseState.Waiting, offered.AddMinutes(1), "visitor", null) { Version = 2 },
                new CaseEvent(CaseState.Assigned, offered.AddMinutes(1), "staff-1", null) { Detail = "staff-1", Version = 3 },
                new CaseEvent(CaseState.Resolved, offered.AddMinutes(2), "staff-1", "answered") { Version = 4 },
            ],
            found.History);
    }

    [Fact]
    public async Task The_history_never_runs_backwards_with_the_clock()
    {
        var conversation = await Stores.StartAsync();
        var id = await OpenAsync(conversation, CaseState.Waiting);
        Time.Move(TimeSpan.FromHours(-2));

        await MoveAsync(conversation, id, CaseState.Assigned, "staff-1");

        var history = (await Stores.Cases.FindAsync(id, default))!.History;
        Assert.Equal(history[0].At, history[1].At);
    }

    [Fact]
    public async Task An_illegal_move_names_both_states_and_stores_nothing()
    {
        var conversation = await Stores.StartAsync();
        var id = await OpenAsync(conversation, CaseState.Offered);

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => Stores.CommitAsync(
            conversation.Id,
            turn => turn with { Activities = [A.Reply()], Cases = [new CaseChange.Move(id, CaseState.Resolved, null, "staff-1")] }));

        Assert.Equal("Case 1 is Offered and cannot become Resolved; after Offered comes Waiting or ReturnedToBot.", refused.Message);
        Assert.Equal(CaseState.Offered, (await Stores.Cases.FindAsync(id, default))!.State);
        Assert.Empty(await Stores.TranscriptAsync(conversation));
    }

    [Theory]
    [InlineData(CaseState.Assigned)]
    [InlineData(CaseState.Resolved)]
    [InlineData(CaseState.ReturnedToBot)]
    public async Task A_case_cannot_begin_in_the_middle(CaseState state)
    {
        var conversation = await Stores.StartAsync();

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => OpenAsync(conversation, state));

        Assert.Contains(state.ToString(), refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_open_case_is_refused_and_names_the_first()
    {
        var conversation = await Stores.StartAsync();
        await OpenAsync(conversation, CaseState.Waiting);

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => OpenAsync(conversation, CaseState.Offered));

        Assert.Contains("case 1, which is Waiting", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_commit_may_close_a_case_and_open_the_next()
    {
        var conversation = await Stores.StartAsync();
        var first = await OpenAsync(conversation, CaseState.Offered);

        var committed = await Stores.CommitAsync(conversation.Id, turn => turn with
        {
            Cases =
            [
                new CaseChange.Move(first, CaseState.ReturnedToBot, null, "visitor"),
                new CaseChange.Open(CaseState.Waiting, "asked", null, null, "visitor"),
            ],
        });

        var second = Assert.Single(Assert.IsType<TurnCommitted.Done>(committed).Opened);
        Assert.Equal(second, (await Stores.Cases.NewestAsync(conversation.Id, default))!.Id);
        Assert.Equal(CaseState.ReturnedToBot, (await Stores.Cases.FindAsync(first, default))!.State);
    }

    [Fact]
    public async Task A_resolved_case_waits_again_unless_another_is_open()
    {
        var conversation = await Stores.StartAsync();
        var first = await OpenAsync(conversation, CaseState.Waiting);
        await MoveAsync(conversation, first, CaseState.Resolved, "staff-1");
        var second = await OpenAsync(conversation, CaseState.Offered);

        await Assert.ThrowsAsync<InvalidOperationException>(() => MoveAsync(conversation, first, CaseState.Waiting, "visitor"));
        await MoveAsync(conversation, second, CaseState.ReturnedToBot, "visitor");
        await MoveAsync(conversation, first, CaseState.Waiting, "visitor");

        Assert.Equal(CaseState.Waiting, (await Stores.Cases.FindAsync(first, default))!.State);
        Assert.Equal(second, (await Stores.Cases.NewestAsync(conversation.Id, default))!.Id);
    }

    [Fact]
    public Task Any_sequence_of_moves_goes_as_the_table_says() => Check.RunAsync(
        from moves in Gen.Choose(0, 4).Select(state => (CaseState)state).ListOf()
        select moves,
        async moves =>
        {
            var conversation = await Stores.StartAsync(Guid.NewGuid().ToString());
            var id = await OpenAsync(conversation, CaseState.Offered);
            var expected = new List<CaseState> { CaseState.Offered };
            foreach (var state in moves)
            {
                var legal = CaseTransitions.IsLegal(expected[^1], state);
                var fault = await Record.ExceptionAsync(() => MoveAsync(conversation, id, state, "bot"));

                Assert.Equal(legal, fault is null);
                if (legal)
                {
                    expected.Add(state);
                }
            }

            var found = await Stores.Cases.FindAsync(id, default);
            Assert.Equal(expected, found!.History.Select(change => change.State));
            Assert.Equal(expected[^1], found.State);
        });

    [Fact]
    public async Task A_reply_can_tell_the_number_of_the_case_that_it_opens()
    {
        var conversation = await Stores.StartAsync();
        var reply = A.Reply() with { Write = stamp => $$"""{"case":{{stamp.Case}}}""" };

        await Stores.CommitAsync(conversation.Id, turn => turn with
        {
            Activities = [reply],
            Cases = [new CaseChange.Open(CaseState.Waiting, "asked", null, null, "visitor")],
        });
        await Stores.CommitAsync(conversation.Id, turn => turn with { Activities = [reply] });

        Assert.Equal(["""{"case":1}""", """{"case":}"""], (await Stores.TranscriptAsync(conversation)).Select(each => each.Json));
    }

    [Fact]
    public async Task A_case_of_another_conversation_cannot_be_moved()
    {
        var id = await OpenAsync(await Stores.StartAsync("c1"), CaseState.Waiting);
        var other = await Stores.StartAsync("c2");

        await Assert.ThrowsAsync<KeyNotFoundException>(() => MoveAsync(other, id, CaseState.Assigned, "staff-1"));
        await Assert.ThrowsAsync<KeyNotFoundException>(() => MoveAsync(other, new CaseId(99), CaseState.Assigned, "staff-1"));
    }

    [Fact]
    public async Task List_gives_a_state_oldest_first_with_histories_and_no_more_than_asked()
    {
        foreach (var name in new[] { "c1", "c2", "c3", "c4" })
        {
            await OpenAsync(await Stores.StartAsync(name), name == "c2" ? CaseState.Offered : CaseState.Waiting);
        }

        var waiting = await Stores.Cases.ListAsync(CaseState.Waiting, 2, default);

        Assert.Equal([new CaseId(1), new CaseId(3)], waiting.Select(each => each.Id));
        Assert.All(waiting, each => Assert.Single(each.History));
        Assert.Empty(await Stores.Cases.ListAsync(CaseState.Assigned, 10, default));
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        var conversation = await Stores.StartAsync();

        Assert.Null(await Stores.Cases.FindAsync(new CaseId(1), default));
        Assert.Null(await Stores.Cases.NewestAsync(conversation.Id, default));
    }

    private async Task<CaseId> OpenAsync(Conversation conversation, CaseState state)
    {
        var committed = await Stores.CommitAsync(conversation.Id, turn => turn with
        {
            Cases = [new CaseChange.Open(state, "low-confidence", "scholarships", """{"score":0.2}""", "bot")],
        });
        return Assert.Single(Assert.IsType<TurnCommitted.Done>(committed).Opened);
    }

    private Task<TurnCommitted> MoveAsync(Conversation conversation, CaseId id, CaseState state, string by, string? reason = null) =>
        Stores.CommitAsync(conversation.Id, turn => turn with { Cases = [new CaseChange.Move(id, state, reason, by)] });
}
