using IntlAssistant.Conversations.Notifications;
using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Workers;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.Bot.Notifications;

/// <summary>Tells people what they have still to be told, each way of telling on its own: one that is down keeps no other.</summary>
/// <remarks>A notification is leased while it is told; after a crash it is due again. What does not go is tried for ten days, longer and longer apart.</remarks>
internal sealed class NotificationWorker(
    INotificationStore store, IEnumerable<INotificationSender> senders, CaseBell bell, TimeProvider time, ILogger<NotificationWorker> logger)
    : Worker(time, logger)
{
    private const int AtOnce = 20;
    private const int MostAttempts = 240;

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromHours(1);

    protected override Task WorkAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(senders.Select(sender => TellAsync(sender, stoppingToken)));

    private async Task TellAsync(INotificationSender sender, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var rung = bell.NextAsync();
                var due = await store.ClaimAsync(sender.Name, AtOnce, Time.GetUtcNow() + Lease, stoppingToken);
                foreach (var notification in due)
                {
                    await TellAsync(sender, notification, stoppingToken);
                }

                if (due.Count < AtOnce)
                {
                    await bell.SleepAsync(rung, await store.NextDueAsync(sender.Name, stoppingToken), stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (StorageException fault)
            {
                Logger.NotificationsUnreadable(fault);
                await bell.SleepAsync(Task.Delay(Timeout.Infinite, stoppingToken), null, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task TellAsync(INotificationSender sender, Notification notification, CancellationToken stoppingToken)
    {
        // What became of it is noted even while the server stops: else it would be told again.
        switch (await TryAsync(sender, notification, stoppingToken))
        {
            case NotificationSending.Sent or NotificationSending.NotNeeded:
                await store.DoneAsync(notification.Id, sender.Name, CancellationToken.None);
                break;
            case NotificationSending.Retry retry when notification.Attempts + 1 < MostAttempts:
                var delay = DelayAfter(notification.Attempts);
                Logger.NotificationFailed(notification.Id, sender.Name, notification.Attempts + 1, delay, retry.Reason);
                await store.RetryAsync(notification.Id, sender.Name, Time.GetUtcNow() + delay, retry.Reason, CancellationToken.None);
                break;
            case NotificationSending.Retry retry:
                await AbandonAsync(sender, notification, retry.Reason);
                break;
            case NotificationSending.Dead dead:
                await AbandonAsync(sender, notification, dead.Reason);
                break;
            case var other:
                throw new InvalidOperationException($"A notification is not told as a {other.GetType().Name}.");
        }
    }

    private static async Task<NotificationSending> TryAsync(
        INotificationSender sender, Notification notification, CancellationToken stoppingToken)
    {
        try
        {
            return await sender.SendAsync(notification, stoppingToken);
        }
        catch (Exception fault) when (fault is not StorageException and not OperationCanceledException)
        {
            // A sender's own fault keeps no other notification, and no other sender.
            return new NotificationSending.Retry($"It failed with {fault.GetType().Name}.");
        }
    }

    private Task AbandonAsync(INotificationSender sender, Notification notification, string reason)
    {
        Logger.NotificationGivenUp(notification.Id, sender.Name, reason);
        return store.AbandonAsync(notification.Id, sender.Name, reason, CancellationToken.None);
    }

    private static TimeSpan DelayAfter(int attempts)
    {
        var delay = FirstDelay * Math.Pow(2, Math.Min(attempts, 10));
        return delay < LongestDelay ? delay : LongestDelay;
    }
}
