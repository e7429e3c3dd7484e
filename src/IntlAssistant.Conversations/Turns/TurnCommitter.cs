using System.Data.Common;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Notifications;
using IntlAssistant.Conversations.Outbox;
using IntlAssistant.Conversations.Search;
using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Transcripts;
using IntlAssistant.Conversations.Unanswered;

namespace IntlAssistant.Conversations.Turns;

/// <summary>Stores what a turn came to. Lives within one transaction; what it throws undoes all of it.</summary>
internal sealed class TurnCommitter(TurnCommit turn, DbConnection connection, TranscriptIndex index, TimeProvider time)
{
    private readonly ConversationId _id = turn.Conversation.Id;

    public async Task<TurnCommitted> CommitAsync()
    {
        var now = time.Milliseconds();
        var row = await ConversationTable.LockAsync(connection, _id);
        if (row.Version != turn.Conversation.Version || !await SettleAsync() || !await AnswerAsync(now))
        {
            return new TurnCommitted.Stale(); // nothing has been written
        }

        var changes = new CaseChanges(connection, row, now.ToTime());
        var opened = await changes.ApplyAsync(turn.Cases);
        await new FloorLease(connection, turn).CheckAsync(Words.Speakers.Read(row.Speaker));
        var end = new TranscriptEnd(row, connection, index, time);
        var replies = await AppendAsync(end, opened);
        await PostAsync(row, replies, now);
        await NotifyVisitorAsync(row, changes.Touched, replies);
        await UnansweredTable.NoteAsync(connection, _id, turn.Unanswered, now);
        await end.SaveAsync(Words.Speakers.Write(turn.Speaker), turn.State);
        var changed = row.ToConversation() with { Speaker = turn.Speaker, State = turn.State, Version = row.Version + 1 };
        return new TurnCommitted.Done(changed, replies) { Opened = opened, Changed = changes.Touched };
    }

    private async Task<bool> SettleAsync() =>
        turn.AnswersUnanswered is not { } question || await UnansweredTable.SettleAsync(connection, question);

    private async Task<bool> AnswerAsync(long now) =>
        turn.Answers is not { } sequence || await TurnTable.AnswerAsync(connection, _id, sequence, now);

    private async Task<IReadOnlyList<StoredActivity>> AppendAsync(TranscriptEnd end, IReadOnlyList<CaseId> opened)
    {
        CaseId? newest = opened.Count > 0 ? opened[^1] : null;
        var stored = new List<StoredActivity>(turn.Activities.Count);
        foreach (var activity in turn.Activities)
        {
            stored.Add(await end.AddAsync(activity, newest));
        }

        return stored;
    }

    private async Task PostAsync(ConversationRow row, IReadOnlyList<StoredActivity> replies, long now)
    {
        if (!turn.ThroughOutbox)
        {
            return;
        }

        var reference = row.Reference
            ?? throw new InvalidOperationException($"Conversation {_id} has no reference: there is no place to send its replies to.");
        foreach (var reply in replies)
        {
            await OutboxTable.InsertAsync(connection, reply, reference, now);
        }
    }

    /// <summary>What staff say, which always answers a case, is also told to a visitor who left an address, some minutes later: whether it is needed is seen then.</summary>
    private async Task NotifyVisitorAsync(ConversationRow row, IReadOnlyList<CaseId> cases, IReadOnlyList<StoredActivity> replies)
    {
        foreach (var reply in replies.Where(reply => reply is { Origin: ActivityOrigin.Staff, IsVisible: true }))
        {
            await VisitorNotice.AddAsync(connection, cases[^1], row.Id, reply);
        }

        // An address was left for replies to a case, and this is one.
        if (turn.AnswersUnanswered is not null && replies.Count > 0
            && await CaseTable.ReadAsync(connection, "WHERE c.conversation_id = @Conversation ORDER BY c.id DESC LIMIT 1", new { Conversation = row.Id }) is [var newest])
        {
            await VisitorNotice.AddAsync(connection, newest.Id, row.Id, replies[0]);
        }
    }
}
