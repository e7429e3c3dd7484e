using System.Collections.Concurrent;

namespace IntlAssistant.Benchmarks.Load;

/// <summary>What one kind of load came to at one server, over all the times that it was tried. Safe for use by many threads.</summary>
internal sealed class LoadPhase
{
    private readonly ConcurrentBag<double> milliseconds = [];
    private int refused;
    private int lost;
    private double seconds;
    private double processor;

    public int Turns => milliseconds.Count;

    /// <summary>How many messages were refused because too much was asked.</summary>
    public int Refused => refused;

    /// <summary>How many messages were accepted and not answered in time.</summary>
    public int Lost => lost;

    public double TurnsPerSecond => Turns / seconds;

    /// <summary>The processor's time of the server for one turn, in milliseconds.</summary>
    public double ProcessorPerTurn => processor / Turns;

    public void Answered(double took) => milliseconds.Add(took);

    public void WasRefused() => Interlocked.Increment(ref refused);

    public void WasLost() => Interlocked.Increment(ref lost);

    public void Ran(TimeSpan time, TimeSpan processorTime)
    {
        seconds += time.TotalSeconds;
        processor += processorTime.TotalMilliseconds;
    }

    /// <summary>How long turns took; what was not answered is not in it.</summary>
    public Quantiles Times() => Quantiles.Of(0, [.. milliseconds]);
}
