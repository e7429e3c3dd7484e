using IntlAssistant.Conversations.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.Conversations.Retention;

/// <summary>Deletes what is old soon after the start, and then every day.</summary>
internal sealed class RetentionClock(IRetention retention, TimeProvider time, ILogger<RetentionClock> logger) : BackgroundService
{
    // Whoever waits for the first answer comes first.
    private static readonly TimeSpan First = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Every = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var wait = First;
        while (true)
        {
            await Task.Delay(wait, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            await RunAsync(stoppingToken);
            wait = Every;
        }
    }

    private async Task RunAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (await retention.RunAsync(stoppingToken) is { } receipt)
            {
                logger.RetentionRan(receipt.Id, receipt.Places.Sum(place => place.Count));
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The next start goes on with it.
        }
        catch (Exception fault) when (fault is StorageException or IOException or UnauthorizedAccessException)
        {
            logger.RetentionFailed(fault.GetType().Name);
        }
    }
}
