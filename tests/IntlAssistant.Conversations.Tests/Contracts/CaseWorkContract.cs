using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Signals;
using IntlAssistant.Conversations.Transcripts;
using IntlAssistant.Conversations.Turns;

namespace IntlAssistant.Conversations.Tests.Contracts;

/// <summary>What staff do with a case.</summary>
public abstract class CaseWorkContract : CaseContract
{
    [Fact]
    public async Task Everything_that_is_changed_is_kept_with_who_when_and_what()
    {
        var conversation = await Stores.StartAsync();
        var id = await WaitingAsync(conversation);
        var later = Time.Now.AddDays(2);

        await ChangeAsync(
            conversation,
            new CaseChange.Move(id, CaseState.Assigned, null, "ada") { Assignee = "bob" },
            new CaseChange.Assign(id, "cyn", "Bob is away.", "ada"),
            new CaseChange.Prioritize(id, CasePriority.Urgent, "cyn"),
            new CaseChange.FollowUp(id, later, "cyn"),
            new CaseChange.Tag(id, ["visa", "late"], "cyn"),
            new CaseChange.Transfer(id, "exchange", null, "cyn"),
            new CaseChange.Note(id, "Call the embassy.", "cyn"));
        await RestartAsync();

        var found = (await Stores.Cases.FindAsync(id, default))!;
        Assert.Equal((CaseState.Assigned, "cyn", "exchange", CasePriority.Urgent), (found.State, found.Assignee, found.Desk, found.Priority));
        Assert.Equal((later, Promise, "fa", "Asia/Tehran", "directline"), (found.FollowUpAt, found.Promise, found.Language, found.TimeZone, found.Channel));
        Assert.Equal(["visa", "late"], found.Tags);
        Assert.Equal(
            [CaseEventKind.Opened, CaseEventKind.Promised, CaseEventKind.Moved, CaseEventKind.Assigned, CaseEventKind.Prioritized, CaseEventKind.FollowUpSet, CaseEventKind.Tagged, CaseEventKind.Transferred, CaseEventKind.Noted],
            found.History.Select(each => each.Kind));
        Assert.Equal(8, found.Version);
        Assert.Equal([new CaseNote(id, "cyn", Time.Now, "Call the embassy.")], await Stores.Cases.NotesAsync(id, default));
    }

    [Fact]
    public async Task What_another_has_changed_since_is_refused_whole_and_told()
    {
        var conversation = await Stores.StartAsync();
        var id = await WaitingAsync(conversation);
        await ChangeAsync(conversation, new CaseChange.Prioritize(id, CasePriority.High, "ada"));

        var committed = await ChangeAsync(
            conversation,
            new CaseChange.Tag(id, ["first"], "bob"),
            new CaseChange.Prioritize(id, CasePriority.Low, "bob") { Version = 1 });

        var conflict = Assert.IsType<TurnCommitted.Conflict>(committed);
        Assert.Equal((CaseEventKind.Prioritized, "ada", "High"), (Assert.Single(conflict.Since).Kind, conflict.Since[0].By, conflict.Since[0].Detail));
        Assert.Empty((await Stores.Cases.FindAsync(id, default))!.Tags);
        Assert.IsType<TurnCommitted.Done>(await ChangeAsync(conversation, new CaseChange.Prioritize(id, CasePriority.Low, "ada") { Version = 1 }));
        Assert.IsType<TurnCommitted.Done>(await ChangeAsync(conversation, new CaseChange.Note(id, "…", "bob") { Version = 1 }));
    }

    [Fact]
    public async Task A_case_may_be_opened_and_taken_in_one_commit()
    {
        var conversation = await Stores.StartAsync();

        var committed = await ChangeAsync(
            conversation,
            new CaseChange.Open(CaseState.Waiting, "StaffBegan", null, null, "ada"),
            new CaseChange.Move(CaseChange.Opened, CaseState.Assigned, null, "ada"));

        var done = Assert.IsType<TurnCommitted.Done>(committed);
        Assert.Equal(Speaker.Staff, done.Conversation.Speaker);
        Assert.Equal((CaseState.Assigned, "ada"), ((await Stores.Cases.FindAsync(done.Opened[0], default))!.State, (await Stores.Cases.FindAsync(done.Opened[0], default))!.Assignee));
        Assert.Equal(done.Opened, done.Changed);
    }

    [Fact]
    public async Task The_visitors_messages_are_counted_until_staff_answer()
    {
        var conversation = await Stores.StartAsync();
        var id = await WaitingAsync(conversation);
        await Stores.AskAsync(conversation, "a1");
        await Stores.AskAsync(conversation, "a1");
        Assert.Equal(2, (await Stores.Cases.FindAsync(id, default))!.Unanswered);

        await AnswerAsync(conversation, id, "ada");

        var answered = (await Stores.Cases.FindAsync(id, default))!;
        Assert.Equal((0, Time.Now), (answered.Unanswered, answered.RespondedAt));
    }

    [Fact]
    public async Task The_floor_is_whose_the_case_says_and_nobody_elses()
    {
        var conversation = await Stores.StartAsync();
        var id = await WaitingAsync(conversation);
        var current = (await Stores.Conversations.FindAsync(conversation.Id, default))!;
        var turn = new TurnCommit { Conversation = current, Speaker = Speaker.Bot, State = "{}" };

        await Assert.ThrowsAsync<InvalidOperationException>(() => Stores.Conversations.CommitAsync(turn, default));
        await ChangeAsync(conversation, new CaseChange.Move(id, CaseState.Assigned, null, "ada"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Stores.CommitAsync(conversation.Id, each => each with { Activities = [A.Reply()] }));
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => Stores.CommitAsync(conversation.Id, each => each with { Activities = [A.Message(origin: ActivityOrigin.Staff)] }));

        Assert.Empty(await Stores.TranscriptAsync(conversation));
    }

    [Fact]
    public async Task Changes_and_messages_of_a_case_are_signalled()
    {
        var conversation = await Stores.StartAsync();
        var heard = new List<CaseSignal>();
        using var subscription = Stores.CaseSignals.Subscribe(heard.Add);

        var id = await WaitingAsync(conversation);
        await Stores.AskAsync(conversation);
        Stores.Presence.Touch(id, "ada", isTyping: false);
        Stores.Presence.Touch(id, "ada", isTyping: false);
        Stores.Presence.Touch(id, "ada", isTyping: true);
        Time.Move(TimeSpan.FromSeconds(29));
        Assert.True(Assert.Single(Stores.Presence.In(id)).IsTyping);
        Time.Move(TimeSpan.FromSeconds(2));

        Assert.Empty(Stores.Presence.In(id));
        Assert.Equal(
            [CaseSignalKind.Changed, CaseSignalKind.VisitorWrote, CaseSignalKind.Presence, CaseSignalKind.Presence],
            heard.Select(signal => signal.Kind));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public async Task A_rating_is_of_one_to_five_stars(int stars)
    {
        var conversation = await Stores.StartAsync();
        var id = await WaitingAsync(conversation);
        await ChangeAsync(conversation, new CaseChange.Rate(id, 4, "visitor"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => ChangeAsync(conversation, new CaseChange.Rate(id, stars, "visitor")));

        Assert.Equal(4, (await Stores.Cases.FindAsync(id, default))!.Stars);
    }
}
