using IntlAssistant.Conversations.Storage;
using Microsoft.Extensions.Hosting;

namespace IntlAssistant.Conversations.Erasure;

/// <summary>Every minute, the journal of each server gets what the others have erased, and what could not be written before.</summary>
internal sealed class JournalClock(ErasedAgain again, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(Every, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
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
