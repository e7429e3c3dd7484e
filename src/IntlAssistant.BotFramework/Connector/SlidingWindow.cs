namespace IntlAssistant.BotFramework.Connector;

/// <summary>At most so many in any span of a length, for several lengths at once. Safe for use by many threads.</summary>
/// <param name="limits">How many, and in how long; the longest last.</param>
internal sealed class SlidingWindow((int Count, TimeSpan Span)[] limits)
{
    private readonly Lock gate = new();
    private readonly List<DateTimeOffset> taken = [];

    /// <summary>When the last place was taken.</summary>
    public DateTimeOffset Last
    {
        get
        {
            lock (gate)
            {
                return taken.Count == 0 ? DateTimeOffset.MinValue : taken[^1];
            }
        }
    }

    /// <summary>Takes a place, where there is one.</summary>
    /// <returns>Zero when it was taken; else how long until there may be one.</returns>
    public TimeSpan Take(DateTimeOffset now)
    {
        lock (gate)
        {
            taken.RemoveRange(0, taken.TakeWhile(moment => now - moment >= limits[^1].Span).Count());
            TimeSpan wait = limits.Max(limit => WaitFor(limit, now));
            if (wait <= TimeSpan.Zero)
            {
                taken.Add(now);
                return TimeSpan.Zero;
            }

            return wait;
        }
    }

    // The place that is freed first is that of the call which lies as many calls back as there are places.
    private TimeSpan WaitFor((int Count, TimeSpan Span) limit, DateTimeOffset now) =>
        taken.Count < limit.Count ? TimeSpan.Zero : taken[^limit.Count] + limit.Span - now;
}
