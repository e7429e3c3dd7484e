using System.Collections.Concurrent;
using IntlAssistant.Bot.Notifications;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Signals;
using IntlAssistant.Conversations.StaffChannels;
using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Workers;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.Bot.Teams.Staff;

/// <summary>Keeps the cards of cases up to date: at every change, after a start all that are still watched, and again what a channel did not take.</summary>
internal sealed class CaseCardUpdates : Worker
{
    private readonly ConcurrentDictionary<CaseId, byte> changed = [];
    private readonly CaseCards cards;
    private readonly ICaseCards kept;
    private readonly CaseBell bell;
    private readonly IDisposable subscription;

    // After a start, and when changes may not have been heard of.
    private volatile bool isBehind = true;

    public CaseCardUpdates(CaseCards cards, ICaseCards kept, ICaseSignals signals, CaseBell bell, TimeProvider time, ILogger<CaseCardUpdates> logger)
        : base(time, logger)
    {
        this.cards = cards;
        this.kept = kept;
        this.bell = bell;
        subscription = signals.Subscribe(signal =>
        {
            if (signal.Kind == CaseSignalKind.Presence)
            {
                return;
            }

            if (signal.Kind == CaseSignalKind.Missed)
            {
                isBehind = true;
            }
            else
            {
                changed[signal.Case] = 0;
            }

            // The bell hears of it, too, and may have rung before this was noted.
            bell.Ring();
        });
    }

    public override void Dispose()
    {
        subscription.Dispose();
        base.Dispose();
    }

    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var rung = bell.NextAsync();
                var wasBehind = isBehind;
                isBehind = false;
                var again = await UpdateAsync(wasBehind ? await kept.ToWatchAsync(stoppingToken) : [], stoppingToken);
                if (again || (changed.IsEmpty && !isBehind))
                {
                    // What a channel did not take waits for the next change of any case, or a minute.
                    await bell.SleepAsync(rung, null, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (StorageException fault)
            {
                isBehind = true;
                Logger.NotificationsUnreadable(fault);
                await bell.SleepAsync(Task.Delay(Timeout.Infinite, stoppingToken), null, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <returns>Whether something is to be tried again.</returns>
    private async Task<bool> UpdateAsync(IReadOnlyList<CaseId> watched, CancellationToken cancellationToken)
    {
        var failed = new List<CaseId>();
        foreach (var id in changed.Keys.Concat(watched).Distinct().ToList())
        {
            // Taken off before it is read: a change that comes meanwhile puts it back.
            changed.TryRemove(id, out _);
            if (!await cards.UpdateAsync(id, cancellationToken))
            {
                failed.Add(id);
            }
        }

        failed.ForEach(id => changed[id] = 0);
        return failed.Count > 0;
    }
}
