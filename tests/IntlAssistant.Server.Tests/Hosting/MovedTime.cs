using System.Collections.Concurrent;

namespace IntlAssistant.Server.Tests.Hosting;

/// <summary>The real clock, moved on by the test; whoever waits for a timer is called as it moves.</summary>
internal sealed class MovedTime : TimeProvider
{
    private readonly ConcurrentDictionary<MovedTimer, byte> timers = new();
    private TimeSpan moved;
    private TimeSpan leapt;

    /// <summary>How many wait for a timer.</summary>
    public int Waiting => timers.Count;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + moved + leapt;

    public override long GetTimestamp() => base.GetTimestamp() + (long)(moved.TotalSeconds * TimestampFrequency);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new MovedTimer(base.CreateTimer(callback, state, dueTime, period), () => callback(state), self => timers.TryRemove(self, out _));
        timers[timer] = 0;
        return timer;
    }

    /// <summary>Sets the clock another way, without any time passing.</summary>
    public void Leap(TimeSpan by) => leapt += by;

    public void Move(TimeSpan by)
    {
        moved += by;
        foreach (var timer in timers.Keys)
        {
            timer.Ring();
        }
    }

    private sealed class MovedTimer(ITimer real, Action ring, Action<MovedTimer> end) : ITimer
    {
        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period) => real.Change(dueTime, period);

        public void Dispose()
        {
            end(this);
            real.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            end(this);
            return real.DisposeAsync();
        }
    }
}
