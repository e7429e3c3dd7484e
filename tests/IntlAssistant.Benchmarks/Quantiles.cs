using System.Globalization;

namespace IntlAssistant.Benchmarks;

/// <summary>How long something took over many runs, in milliseconds.</summary>
/// <param name="First">The first run, with nothing warm.</param>
/// <param name="Median">Half of the further runs took no longer.</param>
/// <param name="P95">95 of 100 took no longer.</param>
/// <param name="P99">99 of 100 took no longer.</param>
internal readonly record struct Quantiles(double First, double Median, double P95, double P99)
{
    /// <param name="first">The first run.</param>
    /// <param name="further">The further runs; they are sorted.</param>
    public static Quantiles Of(double first, List<double> further)
    {
        further.Sort();
        return new(first, further[further.Count / 2], further[further.Count * 95 / 100], further[further.Count * 99 / 100]);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"first {First,7:0.0} ms   p50 {Median,7:0.0} ms   p95 {P95,7:0.0} ms   p99 {P99,7:0.0} ms");
}
