using System.Collections.Concurrent;
using System.Text.Json;
using IntlAssistant.Bot.Files;
using IntlAssistant.Bot.Telemetry;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Connector;
using IntlAssistant.Conversations.Outbox;
using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Workers;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.Bot.Channels;

/// <summary>Sends what stands in the outbox: the messages of one conversation one after the other, several conversations at once.</summary>
/// <remarks>
/// An entry is leased while it is sent, so that nobody else sends it meanwhile; after a crash it is due again when the lease has run out.
/// A channel that is out of reach is tried again for two days, longer and longer apart; then the entry is given up and kept with the reason.
/// <para>
/// Every entry is sent once, as far as channels allow: they know no message again. It is sent a second time when the process dies, or the
/// connection breaks, or a 502 or 504 comes, between the channel's taking it and our hearing so.
/// </para>
/// </remarks>
internal sealed class OutboxWorker(
    IOutbox outbox, LostVisitors lost, LinkedFiles files, IConnector connector, OutboxBell bell, TimeProvider time, ILogger<OutboxWorker> logger)
    : Worker(time, logger)
{
    /// <summary>How many are on their way at one moment: the rest stays in the outbox, where other servers find it too.</summary>
    internal const int MostOnTheirWay = 64;

    private const int MostClaimed = 32;
    private const int MostAttempts = 60;

    // Short, so that after a crash the visitor waits no longer; renewed while a channel keeps us waiting.
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Renewal = Lease / 3;
    private static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<long, int> partsSent = [];

    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        var sending = new HashSet<Task>();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                // Heard from before the look, so that what is put in during it is not missed.
                var rung = bell.NextAsync();
                var free = Math.Min(MostClaimed, MostOnTheirWay - sending.Count);
                var due = await outbox.ClaimAsync(free, Time.GetUtcNow() + Lease, stoppingToken);
                sending.UnionWith(due.Select(SendAndRingAsync));
                if (sending.Count >= MostOnTheirWay)
                {
                    await Task.WhenAny(sending).WaitAsync(stoppingToken);
                }
                else if (due.Count < free)
                {
                    await WaitAsync(rung, await outbox.NextDueAsync(stoppingToken), stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (StorageException fault)
            {
                Logger.OutboxUnreadable(fault, LookAgain);
                await Task.Delay(LookAgain, Time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            sending.RemoveWhere(task => task.IsCompleted);
        }

        // What is on its way is seen through, as far as the host's own patience goes.
        await Task.WhenAll(sending);
    }

    /// <summary>Sends an entry; the next of its conversation is due then.</summary>
    private async Task SendAndRingAsync(OutboxEntry entry)
    {
        try
        {
            await SendAsync(entry);
        }
        catch (StorageException fault)
        {
            // The lease runs out, and the entry is sent once more: better twice than never.
            Logger.OutboxUnreadable(fault, Lease);
        }

        bell.Ring();
    }

    private async Task SendAsync(OutboxEntry entry)
    {
        var delivery = await WithLeaseAsync(entry, TryAsync(entry, CancellationToken.None));
        TurnTelemetry.Delivered(delivery switch { Delivery.Delivered => "delivered", Delivery.Retry => "retry", _ => "dead" });
        switch (delivery)
        {
            // What became of an entry is noted even while the server stops: else it would be sent again.
            case Delivery.Delivered delivered:
                await outbox.DeliveredAsync(entry.Id, delivered.Id, CancellationToken.None);
                await lost.FindAsync(entry.Activity);
                break;
            case Delivery.Retry retry when entry.Attempts + 1 < MostAttempts:
                var delay = DelayAfter(entry.Attempts, retry.After);
                Logger.SendingFailed(entry.Id, entry.Activity.Conversation, entry.Attempts + 1, delay, retry.Reason);
                await outbox.RetryAsync(entry.Id, Time.GetUtcNow() + delay, retry.Reason, CancellationToken.None);
                break;
            case Delivery.Retry retry:
                await AbandonAsync(entry, retry.Reason);
                break;
            case Delivery.Dead dead:
                await AbandonAsync(entry, dead.Reason, dead.IsGone);
                break;
            case Delivery.TooLarge tooLarge:
                await AbandonAsync(entry, tooLarge.Reason);
                break;
            default:
                throw new InvalidOperationException($"A delivery is not a {delivery.GetType().Name}.");
        }
    }

    /// <summary>Renews the entry's lease for as long as it is being sent.</summary>
    private async Task<Delivery> WithLeaseAsync(OutboxEntry entry, Task<Delivery> sending)
    {
        using var timer = new PeriodicTimer(Renewal, Time);
        var renewing = RenewAsync();
        try
        {
            return await sending;
        }
        finally
        {
            timer.Dispose();
            await renewing; // Else a last renewal could undo what is noted next.
        }

        async Task RenewAsync()
        {
            while (await timer.WaitForNextTickAsync())
            {
                try
                {
                    await outbox.RenewAsync(entry.Id, Time.GetUtcNow() + Lease, CancellationToken.None);
                }
                catch (StorageException fault)
                {
                    Logger.OutboxUnreadable(fault, Renewal);
                }
            }
        }
    }

    private async Task<Delivery> TryAsync(OutboxEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            var activity = JsonSerializer.Deserialize(entry.Activity.Json, ActivityJson.Default.Activity)
                ?? throw new JsonException("The stored activity is null.");
            using var span = TurnTelemetry.Deliver(entry.Activity.Conversation, activity.ReplyToId);

            // The reference is newer than the activity where the channel has moved meanwhile.
            var reference = ConversationReference.FromJson(entry.Reference);
            if (reference.DeadSince is { } since)
            {
                return new Delivery.Dead($"The channel has taken nothing in this conversation since {since:u}.");
            }

            var linked = await files.WriteAsync(entry.Activity.Conversation, activity, cancellationToken);
            return await SendPartsAsync(entry.Id, linked.ApplyConversationReference(reference), cancellationToken);
        }
        catch (JsonException)
        {
            return new Delivery.Dead("The stored activity or its address cannot be read.");
        }
    }

    /// <summary>Sends an activity whole, or where the channel does not take it so, in parts; a part that arrived is not sent again.</summary>
    private async Task<Delivery> SendPartsAsync(long entry, Activity activity, CancellationToken cancellationToken)
    {
        if (!partsSent.TryGetValue(entry, out var sent))
        {
            var whole = await connector.SendAsync(activity, cancellationToken);
            if (whole is not Delivery.TooLarge)
            {
                return whole;
            }
        }

        IReadOnlyList<Activity> parts = MessageParts.Of(activity);
        Delivery last = new Delivery.TooLarge("The channel takes the message neither whole nor in parts.");
        for (; sent < parts.Count; partsSent[entry] = ++sent)
        {
            last = await connector.SendAsync(parts[sent], cancellationToken);
            if (last is not Delivery.Delivered)
            {
                break;
            }
        }

        if (last is not Delivery.Retry)
        {
            partsSent.TryRemove(entry, out _);
        }

        return last;
    }

    private async Task AbandonAsync(OutboxEntry entry, string reason, bool isGone = false)
    {
        Logger.SendingGivenUp(entry.Id, entry.Activity.Conversation, reason);
        await lost.LoseAsync(entry.Activity, entry.Reference, isGone);
        await outbox.AbandonAsync(entry.Id, reason, CancellationToken.None);
    }

    private async Task WaitAsync(Task rung, DateTimeOffset? due, CancellationToken cancellationToken)
    {
        var untilDue = due is { } moment ? moment - Time.GetUtcNow() : LookAgain;
        var delay = untilDue < TimeSpan.Zero ? TimeSpan.Zero : untilDue < LookAgain ? untilDue : LookAgain;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(rung, Task.Delay(delay, Time, either.Token));
        await either.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    private static TimeSpan DelayAfter(int attempts, TimeSpan asked)
    {
        var longer = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(attempts + 2, 12)));
        var delay = longer > asked ? longer : asked;
        return delay < LongestDelay ? delay : LongestDelay;
    }
}
