using System.Collections.Concurrent;
using System.Diagnostics;
using IntlAssistant.Bot.Telemetry;

namespace IntlAssistant.Bot.Tests.Fakes;

/// <summary>The spans that end while it listens; those of other tests' turns may be among them.</summary>
internal sealed class HeardSpans : IDisposable
{
    private readonly ConcurrentQueue<Activity> spans = [];
    private readonly ActivityListener listener;

    public HeardSpans()
    {
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == TurnTelemetry.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
    }

    /// <summary>The names of the spans of each trace that has one of that name, sorted.</summary>
    public IEnumerable<IReadOnlyList<string>> TracesWith(string name) => spans
        .GroupBy(span => span.TraceId)
        .Select(trace => trace.Select(span => span.OperationName).Order(StringComparer.Ordinal).ToList())
        .Where(names => names.Contains(name));

    public void Dispose() => listener.Dispose();
}
