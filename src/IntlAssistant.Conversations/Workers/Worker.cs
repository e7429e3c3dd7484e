using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.Conversations.Workers;

/// <summary>Work beside the visitors' turns that goes on for as long as the server runs: what nobody foresaw interrupts it for a moment.</summary>
/// <remarks>A <see cref="BackgroundService"/> by itself would end the whole server, and with it everybody's conversation.</remarks>
/// <param name="time">The clock by which it rests after a fault.</param>
/// <param name="logger">Where a fault is told, without the words in it.</param>
public abstract class Worker(TimeProvider time, ILogger logger) : BackgroundService
{
    private static readonly TimeSpan FirstRest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(1);

    /// <summary>The office's clock.</summary>
    protected TimeProvider Time => time;

    /// <summary>Where the worker tells what it meets.</summary>
    protected ILogger Logger => logger;

    /// <summary>Works until the server stops. After a fault it is called again: what it is to do stands in the store, not in its variables.</summary>
    /// <param name="stoppingToken">Signalled when the server stops.</param>
    protected abstract Task WorkAsync(CancellationToken stoppingToken);

    /// <inheritdoc/>
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var faults = 0; !stoppingToken.IsCancellationRequested;)
        {
            var began = time.GetTimestamp();
            try
            {
                await WorkAsync(stoppingToken);
                return;
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                return; // What is not done is done at the next start.
            }
            catch (Exception fault)
            {
                faults = time.GetElapsedTime(began) > LongestRest ? 1 : faults + 1;
                logger.WorkInterrupted(FaultTrace.Of(fault), GetType().Name, RestAfter(faults));
            }

            await Task.Delay(RestAfter(faults), time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Longer each time, for what happens again at once would fill the log.</summary>
    private static TimeSpan RestAfter(int faults)
    {
        var rest = FirstRest * Math.Pow(2, Math.Min(faults - 1, 16));
        return rest < LongestRest ? rest : LongestRest;
    }
}
