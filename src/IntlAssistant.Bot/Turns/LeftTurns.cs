using IntlAssistant.Bot.Channels;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Replicas;
using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Workers;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.Bot.Turns;

/// <summary>Takes over turns that another server has left: it is gone, or has more to do than it can.</summary>
internal sealed class LeftTurns(TurnQueue queue, IConversationStore store, IReplicaNews news, TimeProvider time, ILogger<LeftTurns> logger)
    : Worker(time, logger)
{
    private const int MostAtOnce = 200;

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    // Whoever took the message in answers it by himself within less.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        if (!news.IsShared)
        {
            return;
        }

        var bell = new OutboxBell();
        using var missed = news.OnMissed(bell.Ring);
        while (!stoppingToken.IsCancellationRequested)
        {
            var rung = bell.NextAsync();
            try
            {
                var before = Time.GetUtcNow() - Grace;
                foreach (var turn in (await store.PendingTurnsAsync(stoppingToken)).Where(turn => turn.AcceptedAt < before).Take(MostAtOnce))
                {
                    _ = queue.Enqueue(turn);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (StorageException fault)
            {
                Logger.LeftTurnsUnreadable(fault, Look);
            }

            await Task.WhenAny(rung, Task.Delay(Look, Time, stoppingToken));
        }
    }
}
