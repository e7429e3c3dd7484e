namespace IntlAssistant.BotFramework.Tests.Hosting;

/// <summary>A clock that stands until a test moves it. Timers fire while it is moved, in their order.</summary>
/// <remarks>
/// What another thread starts to wait for meanwhile begins when the move has ended, however late that thread comes: else it
/// would be chance whether one move fires a timer and also the next one, which the first's work starts.
/// </remarks>
internal sealed class ManualTime : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<ManualTimer> timers = [];
    private DateTimeOffset now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private (DateTimeOffset End, int Thread)? move;

    /// <summary>Told of each timer that is started, with its due time.</summary>
    public Action<TimeSpan>? TimerStarted { get; set; }

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan by)
    {
        DateTimeOffset end;
        lock (gate)
        {
            end = now + by;
            move = (end, Environment.CurrentManagedThreadId);
        }

        while (true)
        {
            ManualTimer? due;
            lock (gate)
            {
                due = timers.Where(timer => timer.DueAt <= end).MinBy(timer => timer.DueAt);
                // Another thread may have moved it on meanwhile: a clock never goes back.
                DateTimeOffset next = due?.DueAt ?? end;
                now = next > now ? next : now;
                if (due is null)
                {
                    move = null;
                    return;
                }

                due.DueAt = null;
            }

            due.Fire();
        }
    }

    private DateTimeOffset WaitsFrom => move is { } under && under.Thread != Environment.CurrentManagedThreadId ? under.End : now;

    private sealed class ManualTimer(ManualTime owner, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset? DueAt { get; set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Assert.True(period == Timeout.InfiniteTimeSpan || period == TimeSpan.Zero, "This clock has no periodic timers.");
            lock (owner.gate)
            {
                owner.timers.Remove(this);
                DueAt = dueTime == Timeout.InfiniteTimeSpan ? null : owner.WaitsFrom + dueTime;
                owner.timers.Add(this);
            }

            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                owner.TimerStarted?.Invoke(dueTime);
            }

            return true;
        }

        public void Dispose()
        {
            lock (owner.gate)
            {
                owner.timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
