using System.Diagnostics;
using IntlAssistant.Bot.Telemetry;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Turns;
using IntlAssistant.Conversations.Workers;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Bot.Turns;

/// <summary>Runs accepted turns: those of one conversation one after the other in the order of the transcript, several conversations at once.</summary>
/// <remarks>
/// What stands here also stands in the store, so a crash loses nothing: at the next start the unanswered turns come back. A turn that
/// is given twice is run once. On a stop the turns in flight are finished, and no further one is begun.
/// </remarks>
internal sealed class TurnQueue(
    TurnRunner runner, TurnOrder order, IConversationStore store, IOptions<TurnOptions> options, TimeProvider time, ILogger<TurnQueue> logger)
    : IHostedService, IDisposable
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(1);

    // Another server's turn takes some milliseconds.
    private static readonly TimeSpan AskAgain = TimeSpan.FromMilliseconds(50);

    // A turn that hears that it must end needs a moment to do so, and no more is given to one that does not.
    private static readonly TimeSpan AfterAbort = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly Dictionary<ConversationId, Lane> lanes = [];
    private readonly SemaphoreSlim slots = new(options.Value.Parallel);
    private readonly CancellationTokenSource stopping = new();
    private readonly CancellationTokenSource abort = new();
    private int waiting;
    private Task? stop;

    /// <summary>Whether so much waits that channels should come again later.</summary>
    public bool IsFull => Volatile.Read(ref waiting) >= options.Value.Waiting;

    /// <summary>Sees to a turn.</summary>
    /// <param name="turn">The accepted activity.</param>
    /// <param name="isInline">Whether the replies are waited for in the response to it.</param>
    /// <returns>Ends when the turn has been run; is cancelled when the server stops first.</returns>
    public Task Enqueue(PendingTurn turn, bool isInline = false)
    {
        lock (gate)
        {
            if (stopping.IsCancellationRequested)
            {
                return Task.FromCanceled(stopping.Token);
            }

            if (!lanes.TryGetValue(turn.Conversation, out var lane))
            {
                lane = new Lane();
                lanes.Add(turn.Conversation, lane);
            }

            if (!lane.Turns.TryGetValue(turn.Sequence, out var entry))
            {
                entry = new Entry(turn, isInline);
                lane.Turns.Add(turn.Sequence, entry);
                waiting++;
                TurnTelemetry.Queued(1);
            }

            // A lane's loop runs on other threads, so that whoever accepts an activity is not kept.
            lane.Loop ??= Task.Run(() => RunLaneAsync(turn.Conversation, lane));
            return entry.Done.Task;
        }
    }

    /// <summary>Ends when a turn that may be waiting or running here has been run; at once when it is neither.</summary>
    public Task WhenRunAsync(PendingTurn turn)
    {
        lock (gate)
        {
            return lanes.TryGetValue(turn.Conversation, out var lane) && lane.Turns.TryGetValue(turn.Sequence, out var entry)
                ? entry.Done.Task
                : Task.CompletedTask;
        }
    }

    // Before the server listens, so that what came before the stop is answered before what comes now.
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var pending = await store.PendingTurnsAsync(cancellationToken);
        if (pending.Count > 0)
        {
            logger.TurnsFoundWaiting(pending.Count);
        }

        foreach (var turn in pending)
        {
            _ = Enqueue(turn);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            // Hosts may stop twice, at one moment or after disposing: whoever comes second waits for what the first is seeing through.
            return stop ??= StopOnceAsync(cancellationToken);
        }
    }

    private async Task StopOnceAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        Task[] loops;
        lock (gate)
        {
            loops = [.. lanes.Values.Select(lane => lane.Loop).OfType<Task>()];
        }

        try
        {
            await Task.WhenAll(loops).WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await abort.CancelAsync();
            await Task.WhenAny(Task.WhenAll(loops), Task.Delay(AfterAbort, time, CancellationToken.None));
        }

        LeaveTheRest();
    }

    public void Dispose()
    {
        slots.Dispose();
        stopping.Dispose();
        abort.Dispose();
    }

    private async Task RunLaneAsync(ConversationId conversation, Lane lane)
    {
        for (var faults = 0; NextIn(conversation, lane) is { } entry;)
        {
            try
            {
                if (await TryTurnAsync(entry))
                {
                    Remove(entry, lane);
                }
                else
                {
                    await Task.Delay(AskAgain, time, stopping.Token);
                }

                faults = 0;
            }
            catch (Exception) when (stopping.IsCancellationRequested)
            {
                return; // The turn stands in the store and is run at the next start.
            }
            catch (Exception fault)
            {
                // The database does not answer, or nobody foresaw it: whatever it is, a loop that ended would leave the conversation without answers.
                var delay = DelayAfter(++faults);
                logger.TurnKept(FaultTrace.Of(fault), entry.Turn.Conversation, entry.Turn.Sequence, delay);
                await Task.Delay(delay, time, stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <returns>Whether it is over; not while it is not its place yet.</returns>
    private async Task<bool> TryTurnAsync(Entry entry)
    {
        var place = await order.AskAsync(entry.Turn, stopping.Token);
        if (place is TurnPlace.Ours ours)
        {
            await using (ours)
            {
                await RunUntilDoneAsync(entry);
            }
        }

        return place is not TurnPlace.Later;
    }

    private void Remove(Entry entry, Lane lane)
    {
        lock (gate)
        {
            lane.Turns.Remove(entry.Turn.Sequence);
            waiting--;
            TurnTelemetry.Queued(-1);
        }

        entry.Done.TrySetResult();
    }

    private Entry? NextIn(ConversationId conversation, Lane lane)
    {
        lock (gate)
        {
            if (stopping.IsCancellationRequested)
            {
                return null;
            }

            if (lane.Turns.Count > 0)
            {
                return lane.Turns.Values[0];
            }

            lanes.Remove(conversation);
            return null;
        }
    }

    private async Task RunUntilDoneAsync(Entry entry)
    {
        for (var attempt = 1; ; attempt++)
        {
            await slots.WaitAsync(stopping.Token);
            try
            {
                if (attempt <= options.Value.Attempts ? await TryRunAsync(entry, attempt) : await TryGiveUpAsync(entry, attempt))
                {
                    return;
                }
            }
            finally
            {
                slots.Release();
            }

            // The slot is free for others while this conversation waits; after the last attempt there is nothing to wait for.
            if (attempt != options.Value.Attempts)
            {
                await Task.Delay(DelayAfter(attempt), time, stopping.Token);
            }
        }
    }

    private async Task<bool> TryRunAsync(Entry entry, int attempt)
    {
        using var timeout = new CancellationTokenSource(options.Value.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, abort.Token);
        var began = Stopwatch.GetTimestamp();
        TurnTelemetry.Began(time.GetUtcNow() - entry.Turn.AcceptedAt);
        try
        {
            await runner.RunAsync(entry.Turn, entry.IsInline, either.Token);
            TurnTelemetry.Ended("done", began);
            return true;
        }
        catch (Exception fault) when (!abort.IsCancellationRequested)
        {
            TurnTelemetry.Ended("failed", began);
            logger.TurnFailed(FaultTrace.Of(fault), entry.Turn.Conversation, entry.Turn.Sequence, attempt, options.Value.Attempts);
            return false;
        }
    }

    private async Task<bool> TryGiveUpAsync(Entry entry, int attempt)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            if (await runner.GiveUpAsync(entry.Turn, entry.IsInline, abort.Token))
            {
                TurnTelemetry.Ended("handed-over", began);
                logger.TurnHandedOver(entry.Turn.Conversation, entry.Turn.Sequence);
            }

            return true;
        }
        catch (Exception fault) when (!abort.IsCancellationRequested)
        {
            logger.TurnKept(FaultTrace.Of(fault), entry.Turn.Conversation, entry.Turn.Sequence, DelayAfter(attempt));
            return false;
        }
    }

    private static TimeSpan DelayAfter(int attempt)
    {
        var delay = FirstDelay * Math.Pow(2, Math.Min(attempt - 1, 16));
        return delay < LongestDelay ? delay : LongestDelay;
    }

    private void LeaveTheRest()
    {
        lock (gate)
        {
            var left = lanes.Values.SelectMany(lane => lane.Turns.Values).ToList();
            foreach (var entry in left)
            {
                entry.Done.TrySetCanceled();
            }

            if (left.Count > 0)
            {
                logger.TurnsLeftWaiting(lanes.Values.Count(lane => lane.Turns.Count > 0));
            }
        }
    }

    /// <summary>The turns of one conversation that are waiting or running, by their place in the transcript.</summary>
    private sealed class Lane
    {
        public SortedList<long, Entry> Turns { get; } = [];

        public Task? Loop { get; set; }
    }

    private sealed class Entry(PendingTurn turn, bool isInline)
    {
        public PendingTurn Turn { get; } = turn;

        public bool IsInline { get; } = isInline;

        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
