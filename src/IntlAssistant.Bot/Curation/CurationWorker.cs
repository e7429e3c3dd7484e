using System.Diagnostics;
using IntlAssistant.Bot.Channels;
using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Unanswered;
using IntlAssistant.Conversations.Workers;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.Bot.Curation;

/// <summary>Reads unanswered questions into groups as they come, closes those that are answered, and tells visitors of answers as these are published.</summary>
/// <remarks>What is to be done stands in the store: after a stop it is done at the next start.</remarks>
internal sealed class CurationWorker(
    IUnansweredStore unanswered,
    UnansweredReader reader,
    EntryPages pages,
    GroupClosing closing,
    AnswerNews news,
    TimeProvider time,
    ILogger<CurationWorker> logger) : Worker(time, logger)
{
    // A reading looks at all groups there are: when questions come without end, it leaves the processor to those who chat for as much longer.
    private const int RestsPerReading = 9;

    private static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(2);

    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        var bell = new OutboxBell();
        var newPages = new OutboxBell();
        var hasNewPages = 1; // Nobody knows what was published before a stop.
        void Published(object? sender, EventArgs change)
        {
            Interlocked.Exchange(ref hasNewPages, 1);
            newPages.Ring();
            bell.Ring();
        }

        pages.Changed += Published;
        using var subscription = unanswered.Subscribe(bell.Ring);
        while (!stoppingToken.IsCancellationRequested)
        {
            // Heard from before the look, so that what comes in during it is not missed.
            var rung = bell.NextAsync();
            var published = newPages.NextAsync();
            try
            {
                var began = Stopwatch.GetTimestamp();
                await reader.ReadAsync(stoppingToken);
                var rested = RestAfterAsync(Stopwatch.GetElapsedTime(began), stoppingToken);
                if (Interlocked.Exchange(ref hasNewPages, 0) == 1)
                {
                    await closing.CloseAsync(stoppingToken);
                }

                await news.TellAsync(stoppingToken);
                await rung.WaitAsync(stoppingToken);
                await Task.WhenAny(rested, published); // Who waits for an answer that is published now waits no longer for it.
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception fault)
            {
                // Nothing of this may take the chat down; it is all still to be done.
                Interlocked.Exchange(ref hasNewPages, 1);
                Logger.CurationFailed(fault is StorageException ? fault : new InvalidOperationException(FaultTrace.Of(fault)));
                await Task.Delay(LookAgain, Time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        pages.Changed -= Published;
    }

    /// <remarks>The machine's own time and not the office's: it is about what the processor has to do.</remarks>
    private static Task RestAfterAsync(TimeSpan reading, CancellationToken cancellationToken)
    {
        var rest = reading * RestsPerReading;
        return Task.Delay(rest < LongestRest ? rest : LongestRest, cancellationToken);
    }
}
