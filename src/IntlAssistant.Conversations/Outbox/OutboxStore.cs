using System.Data.Common;
using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Outbox;

/// <inheritdoc/>
/// <remarks>A lease is a due time ahead: when its holder dies, the entry is simply due again.</remarks>
internal sealed class OutboxStore(IDatabase database, TimeProvider time) : IOutbox
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<OutboxEntry>> ClaimAsync(int limit, DateTimeOffset leaseUntil, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return database.WriteAsync(
            async connection =>
            {
                var due = await OutboxTable.DueAsync(connection, time.Milliseconds(), limit);
                if (due.Count > 0)
                {
                    await OutboxTable.LeaseAsync(connection, due.Select(entry => entry.Id), leaseUntil.ToUnixTimeMilliseconds());
                }

                return due;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task RenewAsync(long id, DateTimeOffset leaseUntil, CancellationToken cancellationToken) => ChangeAsync(
        id, connection => OutboxTable.RenewAsync(connection, id, leaseUntil.ToUnixTimeMilliseconds()), cancellationToken);

    /// <inheritdoc/>
    public Task DeliveredAsync(long id, string? channelActivityId, CancellationToken cancellationToken) => ChangeAsync(
        id, connection => OutboxTable.DeliverAsync(connection, id, channelActivityId, time.Milliseconds()), cancellationToken);

    /// <inheritdoc/>
    public Task RetryAsync(long id, DateTimeOffset retryAt, string error, CancellationToken cancellationToken) => ChangeAsync(
        id, connection => OutboxTable.PostponeAsync(connection, id, retryAt.ToUnixTimeMilliseconds(), error), cancellationToken);

    /// <inheritdoc/>
    public Task AbandonAsync(long id, string error, CancellationToken cancellationToken) => ChangeAsync(
        id, connection => OutboxTable.AbandonAsync(connection, id, error, time.Milliseconds()), cancellationToken);

    /// <inheritdoc/>
    public Task<int> ReviveAsync(
        ConversationId conversation, DateTimeOffset since, string reference, CancellationToken cancellationToken) => database.WriteAsync(
        connection => OutboxTable.ReviveAsync(connection, conversation, since.ToUnixTimeMilliseconds(), reference, time.Milliseconds()), cancellationToken);

    /// <inheritdoc/>
    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async connection => (await OutboxTable.NextDueAsync(connection))?.ToTime(), cancellationToken);

    /// <summary>Changes an entry that waits. One that no longer does stays as it is: its sender was overtaken after his lease had run out.</summary>
    private Task<bool> ChangeAsync(long id, Func<DbConnection, Task<int>> change, CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            var changed = await change(connection) == 1;
            return changed || await OutboxTable.ExistsAsync(connection, id)
                ? changed
                : throw new KeyNotFoundException($"The outbox has no entry {id}.");
        },
        cancellationToken);
}
