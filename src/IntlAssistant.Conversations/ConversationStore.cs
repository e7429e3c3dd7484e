using System.Data.Common;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Notifications;
using IntlAssistant.Conversations.Search;
using IntlAssistant.Conversations.Signals;
using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Transcripts;
using IntlAssistant.Conversations.Turns;
using IntlAssistant.Conversations.Unanswered;

namespace IntlAssistant.Conversations;

/// <inheritdoc/>
internal sealed class ConversationStore(
    IDatabase database, TranscriptIndex index, ConversationSignals signals, CaseSignals caseSignals, UnansweredSignal unanswered, TimeProvider time)
    : IConversationStore
{
    /// <inheritdoc/>
    public Task<(Conversation Conversation, bool IsNew)> StartAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(conversation.Channel);
        ArgumentException.ThrowIfNullOrWhiteSpace(conversation.ChannelConversationId);
        var row = ConversationRow.From(conversation);
        return database.WriteAsync(
            async connection =>
            {
                var isNew = await ConversationTable.InsertAsync(connection, row);
                var stored = await ConversationTable.FindAsync(connection, row.Channel, row.ChannelConversationId)
                    ?? throw new InvalidOperationException($"The id {row.Id} names another conversation already.");
                return (stored.ToConversation(), isNew);
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Conversation?> FindAsync(ConversationId id, CancellationToken cancellationToken) => database.AskAsync(
        async connection => (await ConversationTable.FindAsync(connection, id))?.ToConversation(), cancellationToken);

    /// <inheritdoc/>
    public Task<Conversation?> FindAsync(string channel, string channelConversationId, CancellationToken cancellationToken) =>
        database.AskAsync(
            async connection =>
                (await ConversationTable.FindAsync(connection, channel, channelConversationId))?.ToConversation(),
            cancellationToken);

    /// <inheritdoc/>
    public async Task<Acceptance> AcceptAsync(
        ConversationId conversation, NewActivity activity, bool turnIsDue, CancellationToken cancellationToken)
    {
        var (acceptance, touched) = await database.WriteAsync(
            async connection =>
            {
                var row = await ConversationTable.LockAsync(connection, conversation);
                if (activity.ActivityId is { } id && await ActivityTable.FindAsync(connection, conversation, id) is { } first)
                {
                    return (new Acceptance(first, IsDuplicate: true), null);
                }

                var end = new TranscriptEnd(row, connection, index, time);
                var stored = await end.AddAsync(activity);
                await end.SaveAsync();
                if (turnIsDue)
                {
                    await TurnTable.InsertAsync(connection, new PendingTurn(conversation, stored.Sequence, stored.At));
                }

                return (new Acceptance(stored, IsDuplicate: false), await ReachCaseAsync(connection, stored));
            },
            cancellationToken);

        if (!acceptance.IsDuplicate)
        {
            signals.Raise(conversation);
        }

        if (touched is { } id)
        {
            caseSignals.Raise(new CaseSignal(id, CaseSignalKind.VisitorWrote));
        }

        return acceptance;
    }

    /// <inheritdoc/>
    public Task UpdateReferenceAsync(ConversationId conversation, string reference, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async connection => await ConversationTable.SetReferenceAsync(connection, conversation, reference)
                ? true
                : throw new KeyNotFoundException($"There is no conversation {conversation}."),
            cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredActivity>> ReadAsync(
        ConversationId conversation, long after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return database.AskAsync(
            connection => ActivityTable.ReadAsync(connection, conversation, after, limit), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<StoredActivity?> FindActivityAsync(
        ConversationId conversation, string activityId, CancellationToken cancellationToken) => database.ReadAsync(
            async connection =>
                await ActivityTable.FindAsync(connection, conversation, activityId)
                ?? await ActivityTable.FindDeliveredAsync(connection, conversation, activityId),
            cancellationToken);

    /// <inheritdoc/>
    public async Task<bool> RewriteAsync(
        ConversationId conversation, string activityId, Func<string, string> rewrite, CancellationToken cancellationToken)
    {
        var showing = await database.WriteAsync(
            async connection =>
            {
                await ConversationTable.LockAsync(connection, conversation);
                if (await ActivityTable.FindAsync(connection, conversation, activityId) is not { } stored)
                {
                    return null;
                }

                var anew = stored with { Json = rewrite(stored.Json) };
                await ActivityTable.RewriteAsync(connection, anew);
                await index.RemoveAsync(connection, conversation, stored.Sequence);
                await index.AddAsync(connection, anew);
                return await CaseTable.RowsAsync(connection, "WHERE c.conversation_id = @Conversation", new { Conversation = conversation.ToString() });
            },
            cancellationToken);
        if (showing is null)
        {
            return false;
        }

        // Whatever shows a case shows what was said in it.
        signals.Raise(conversation);
        caseSignals.Raise(showing.Select(row => new CaseSignal(new CaseId(row.Id), CaseSignalKind.Changed)));
        return true;
    }

    /// <inheritdoc/>
    public Task<string?> DeliveredAsAsync(
        ConversationId conversation, string activityId, CancellationToken cancellationToken) => database.ReadAsync(
            connection => ActivityTable.DeliveredAsAsync(connection, conversation, activityId), cancellationToken);

    /// <inheritdoc/>
    public async Task<TurnCommitted> CommitAsync(TurnCommit turn, CancellationToken cancellationToken)
    {
        TurnCommitted committed;
        try
        {
            committed = await database.WriteAsync(
                connection => new TurnCommitter(turn, connection, index, time).CommitAsync(), cancellationToken);
        }
        catch (CaseConflictException conflict)
        {
            return new TurnCommitted.Conflict(conflict.Now, conflict.Since);
        }

        if (committed is TurnCommitted.Done done)
        {
            signals.Raise(turn.Conversation.Id);
            caseSignals.Raise(done.Changed.Select(id => new CaseSignal(id, CaseSignalKind.Changed)));
            if (turn.Unanswered.Count > 0)
            {
                unanswered.Raise();
            }
        }

        return committed;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<PendingTurn>> PendingTurnsAsync(CancellationToken cancellationToken) =>
        database.AskAsync(TurnTable.PendingAsync, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<PendingTurn>> PendingTurnsAsync(ConversationId conversation, CancellationToken cancellationToken) =>
        database.AskAsync(connection => TurnTable.PendingAsync(connection, conversation), cancellationToken);

    /// <inheritdoc/>
    public Task<(Conversation Conversation, StoredActivity Activity)?> FindTurnAsync(
        ConversationId conversation, long sequence, CancellationToken cancellationToken) =>
        database.AskAsync(connection => TurnTable.FindAsync(connection, conversation, sequence), cancellationToken);

    /// <summary>What the visitor writes reaches the open case; <see langword="null"/> when staff have none of this conversation.</summary>
    private static async Task<CaseId?> ReachCaseAsync(DbConnection connection, StoredActivity activity)
    {
        if (activity is not { Origin: ActivityOrigin.Visitor, IsVisible: true, Type: MessageText.Message })
        {
            return null;
        }

        var at = activity.At.ToUnixTimeMilliseconds();
        if (await CaseTable.VisitorWroteAsync(connection, activity.Conversation, at) is not { } row)
        {
            return null;
        }

        await VisitorNotice.AddAsync(connection, row, activity);
        return new CaseId(row.Id);
    }
}
