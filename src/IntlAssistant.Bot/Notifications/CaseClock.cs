using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.Bot.Notifications;

/// <summary>Raises what the clock alone brings: promises that are at risk or broken, days to look again.</summary>
internal sealed class CaseClock(ICaseAlarms alarms, CaseBell bell, ILogger<CaseClock> logger) : BackgroundService
{
    private const int AtOnce = 100;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var rung = bell.NextAsync();
                var raised = await alarms.RaiseDueAsync(AtOnce, stoppingToken);
                if (raised.Count > 0)
                {
                    logger.CaseAlarmsRaised(raised.Count);
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
                logger.NotificationsUnreadable(fault);
                await bell.SleepAsync(Task.Delay(Timeout.Infinite, stoppingToken), null, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
