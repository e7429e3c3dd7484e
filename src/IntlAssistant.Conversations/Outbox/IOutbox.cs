namespace IntlAssistant.Conversations.Outbox;

/// <summary>What has still to be sent, kept until it is.</summary>
public interface IOutbox
{
    /// <summary>Entries that are due, at most the oldest one of each conversation, leased to this caller until <paramref name="leaseUntil"/>.</summary>
    Task<IReadOnlyList<OutboxEntry>> ClaimAsync(int limit, DateTimeOffset leaseUntil, CancellationToken cancellationToken);

    /// <summary>The entry is still being sent: nobody else claims it until <paramref name="leaseUntil"/>.</summary>
    Task RenewAsync(long id, DateTimeOffset leaseUntil, CancellationToken cancellationToken);

    /// <summary>The entry was delivered. An entry that was delivered or abandoned before stays what it is; so with <see cref="RetryAsync"/> and <see cref="AbandonAsync"/>.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="channelActivityId">The id that the channel gave; <see langword="null"/> when it gave none.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <exception cref="KeyNotFoundException">There is no such entry.</exception>
    Task DeliveredAsync(long id, string? channelActivityId, CancellationToken cancellationToken);

    /// <summary>The entry could not be delivered now and is due again at <paramref name="retryAt"/>.</summary>
    Task RetryAsync(long id, DateTimeOffset retryAt, string error, CancellationToken cancellationToken);

    /// <summary>The entry can never be delivered; it is kept with the reason, and the next of its conversation may go.</summary>
    Task AbandonAsync(long id, string error, CancellationToken cancellationToken);

    /// <summary>Sends what staff said and was given up while the conversation could not be reached; the oldest first, and all before what comes after.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="since">From when on entries were given up for that reason.</param>
    /// <param name="reference">Where the bot can write now.</param>
    /// <param name="cancellationToken">Stops before anything is stored.</param>
    /// <returns>How many entries wait again.</returns>
    Task<int> ReviveAsync(ConversationId conversation, DateTimeOffset since, string reference, CancellationToken cancellationToken);

    /// <summary>When the next entry is due, UTC; <see langword="null"/> when nothing waits.</summary>
    Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken);
}
