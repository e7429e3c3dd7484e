using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Signals;
using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Transcripts;
using IntlAssistant.Conversations.Turns;

namespace IntlAssistant.Conversations;

/// <inheritdoc/>
internal sealed class ConversationStore(IDatabase database, InProcessSignals signals, TimeProvider time) : IConversationStore
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
    public Task<Conversation?> FindAsync(ConversationId id, CancellationToken cancellationToken) => database.ReadAsync(
        async connection => (await ConversationTable.FindAsync(connection, id))?.ToConversation(), cancellationToken);

    /// <inheritdoc/>
    public Task<Conversation?> FindAsync(string channel, string channelConversationId, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async connection =>
                (await ConversationTable.FindAsync(connection, channel, channelConversationId))?.ToConversation(),
            cancellationToken);

    /// <inheritdoc/>
    public async Task<Acceptance> AcceptAsync(
        ConversationId conversation, NewActivity activity, bool turnIsDue, CancellationToken cancellationToken)
    {
        var acceptance = await database.WriteAsync(
            async connection =>
            {
                var row = await ConversationTable.LockAsync(connection, conversation);
                if (activity.ActivityId is { } id && await ActivityTable.FindAsync(connection, conversation, id) is { } first)
                {
                    return new Acceptance(first, IsDuplicate: true);
                }

                var end = new TranscriptEnd(row, connection, time);
                var stored = await end.AddAsync(activity);
                await end.SaveAsync();
                if (turnIsDue)
                {
                    await TurnTable.InsertAsync(connection, new PendingTurn(conversation, stored.Sequence, stored.At));
                }

                return new Acceptance(stored, IsDuplicate: false);
            },
            cancellationToken);

        if (!acceptance.IsDuplicate)
        {
            signals.Raise(conversation);
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
        return database.ReadAsync(
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
    public async Task<TurnCommitted> CommitAsync(TurnCommit turn, CancellationToken cancellationToken)
    {
        var committed = await database.WriteAsync(
            connection => new TurnCommitter(turn, connection, time).CommitAsync(), cancellationToken);
        if (committed is TurnCommitted.Done)
        {
            signals.Raise(turn.Conversation.Id);
        }

        return committed;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<PendingTurn>> PendingTurnsAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(TurnTable.PendingAsync, cancellationToken);
}
