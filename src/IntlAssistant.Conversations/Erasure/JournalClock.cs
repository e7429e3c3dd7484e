using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Workers;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.Conversations.Erasure;

/// <summary>Every minute, the journal of each server gets what the others have erased, and what could not be written before.</summary>
internal sealed class JournalClock(ErasedAgain again, TimeProvider time, ILogger<JournalClock> logger) : Worker(time, logger)
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(Every, Time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            try
            {
                await again.FollowAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // The next start goes on with it.
            }
            catch (StorageException)
            {
                // /health/ready tells it; the next minute goes on with it.
            }
        }
    }
}
