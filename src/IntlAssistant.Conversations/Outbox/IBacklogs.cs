namespace IntlAssistant.Conversations.Outbox;

/// <summary>Tells whoever watches the servers what does not get out, whichever server tries.</summary>
public interface IBacklogs
{
    /// <summary>Messages to channels.</summary>
    Task<Backlog> OutboxAsync(CancellationToken cancellationToken);

    /// <summary>What one way of telling people has tried to tell in vain and tries again, or has given up within the last day.</summary>
    Task<Backlog> NotificationsAsync(string sender, CancellationToken cancellationToken);
}
