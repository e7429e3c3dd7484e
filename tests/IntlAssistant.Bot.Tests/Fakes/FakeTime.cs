using IntlAssistant.Bot.Channels;

namespace IntlAssistant.Bot.Tests.Fakes;

/// <summary>A clock that stands still until it is moved. Short waits end at once and move it by their length.</summary>
internal sealed class FakeTime(DateTimeOffset start) : TimeProvider
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(20);

    private readonly Lock gate = new();
    private readonly List<FakeTimer> timers = [];
    private readonly OutboxBell started = new();
    private DateTimeOffset now = start;

    /// <summary>Ends when the next one begins to wait.</summary>
    public Task NextTimerAsync() => started.NextAsync();

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, callback, state, period);
        timer.Change(dueTime, period);
        started.Ring();
        return timer;
    }

    public void Advance(TimeSpan by)
    {
        List<FakeTimer> due;
        lock (gate)
        {
            now += by;
            due = [.. timers.Where(timer => timer.Due <= now)];
        }

        foreach (var timer in due)
        {
            timer.Fire();
        }
    }

    private sealed class FakeTimer(FakeTime time, TimerCallback callback, object? state, TimeSpan period) : ITimer
    {
        public DateTimeOffset Due { get; private set; } = DateTimeOffset.MaxValue;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime == Timeout.InfiniteTimeSpan)
            {
                return true;
            }

            if (period == Timeout.InfiniteTimeSpan && dueTime <= Short)
            {
                lock (time.gate)
                {
                    time.now += dueTime;
                }

                ThreadPool.UnsafeQueueUserWorkItem(_ => callback(state), null);
                return true;
            }

            lock (time.gate)
            {
                Due = time.now + dueTime;
                time.timers.Add(this);
            }

            return true;
        }

        public void Fire()
        {
            lock (time.gate)
            {
                Due = period == Timeout.InfiniteTimeSpan ? DateTimeOffset.MaxValue : time.now + period;
            }

            callback(state);
        }

        public void Dispose()
        {
            lock (time.gate)
            {
                time.timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
