using Dapper;
using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Notifications;

/// <inheritdoc/>
/// <remarks>A lease is a due time ahead: when its holder dies, the notification is simply due again.</remarks>
internal sealed class NotificationStore(IDatabase database, TimeProvider time) : INotificationStore
{
    /// <summary>A way of telling that is new does not tell what is long past.</summary>
    private static readonly TimeSpan News = TimeSpan.FromDays(7);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Notification>> ClaimAsync(
        string sender, int limit, DateTimeOffset leaseUntil, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(sender);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return database.WriteAsync(
            async connection =>
            {
                await connection.LockAsync($"notifications:{sender}");
                var due = await NotificationTable.DueAsync(connection, sender, time.Milliseconds(), Since(), limit);
                foreach (var notification in due)
                {
                    await NotificationTable.LeaseAsync(connection, notification.Id, sender, leaseUntil.ToUnixTimeMilliseconds());
                }

                return due;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task DoneAsync(long id, string sender, CancellationToken cancellationToken) =>
        CloseAsync(id, sender, "done", null, cancellationToken);

    /// <inheritdoc/>
    public Task AbandonAsync(long id, string sender, string error, CancellationToken cancellationToken) =>
        CloseAsync(id, sender, "abandoned", error, cancellationToken);

    /// <inheritdoc/>
    public Task RetryAsync(
        long id, string sender, DateTimeOffset retryAt, string error, CancellationToken cancellationToken)
    {
        const string sql =
            """
            UPDATE notification_deliveries SET due_at = @DueAt, error = @Error
            WHERE notification_id = @Id AND sender = @Sender AND state = 'waiting'
            """;
        return database.WriteAsync(
            connection => connection.ExecuteAsync(
                sql, new { Id = id, Sender = sender, DueAt = retryAt.ToUnixTimeMilliseconds(), Error = error }),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<DateTimeOffset?> NextDueAsync(string sender, CancellationToken cancellationToken) => database.ReadAsync(
        async connection => (await NotificationTable.NextDueAsync(connection, sender, Since()))?.ToTime(), cancellationToken);

    // What was erased meanwhile has no entry left to close.
    private Task<int> CloseAsync(long id, string sender, string state, string? error, CancellationToken cancellationToken)
    {
        const string sql =
            """
            UPDATE notification_deliveries SET state = @State, error = @Error, closed_at = @At
            WHERE notification_id = @Id AND sender = @Sender AND state = 'waiting'
            """;
        return database.WriteAsync(
            connection => connection.ExecuteAsync(
                sql, new { Id = id, Sender = sender, State = state, Error = error, At = time.Milliseconds() }),
            cancellationToken);
    }

    private long Since() => (time.GetUtcNow() - News).ToUnixTimeMilliseconds();
}
