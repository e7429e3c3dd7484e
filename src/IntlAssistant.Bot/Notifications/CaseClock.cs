using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Workers;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.Bot.Notifications;

/// <summary>Raises what the clock alone brings: promises that are at risk or broken, days to look again.</summary>
internal sealed class CaseClock(ICaseAlarms alarms, CaseBell bell, TimeProvider time, ILogger<CaseClock> logger) : Worker(time, logger)
{
    private const int AtOnce = 100;

    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var rung = bell.NextAsync();
                var raised = await alarms.RaiseDueAsync(AtOnce, stoppingToken);
                if (raised.Count > 0)
                {
                    Logger.CaseAlarmsRaised(raised.Count);
                    continue;
                }

                await bell.SleepAsync(rung, await alarms.NextDueAsync(stoppingToken), stoppingToken);
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
}
