namespace IntlAssistant.Conversations.Notifications;

/// <summary>What people have still to be told. Entries are made in the transaction of the event itself, one for one event.</summary>
/// <remarks>Each way of telling, named by its <c>sender</c>, has its own account of every notification of the last week.</remarks>
public interface INotificationStore
{
    /// <summary>Notifications that are due, leased to this caller until <paramref name="leaseUntil"/>, oldest first.</summary>
    Task<IReadOnlyList<Notification>> ClaimAsync(string sender, int limit, DateTimeOffset leaseUntil, CancellationToken cancellationToken);

    /// <summary>It was told, or need not be told any more.</summary>
    Task DoneAsync(long id, string sender, CancellationToken cancellationToken);

    /// <summary>It could not be told now and is due again at <paramref name="retryAt"/>.</summary>
    Task RetryAsync(long id, string sender, DateTimeOffset retryAt, string error, CancellationToken cancellationToken);

    /// <summary>It can never be told this way; kept with the reason.</summary>
    Task AbandonAsync(long id, string sender, string error, CancellationToken cancellationToken);

    /// <summary>When the next one is due, UTC; <see langword="null"/> when nothing waits.</summary>
    Task<DateTimeOffset?> NextDueAsync(string sender, CancellationToken cancellationToken);
}
