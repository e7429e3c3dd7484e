namespace IntlAssistant.Answering.Evaluation;

/// <summary>The reliability curve of a confidence: what was stated beside what came true.</summary>
public static class Reliability
{
    /// <summary>The answers in bins of like confidence and like size (Nguyen and O'Connor, 2015), the least sure first; never more bins than answers.</summary>
    /// <param name="results">Confidence and rightness of each answer.</param>
    /// <param name="bins">How many bins at most: 1 or more.</param>
    public static IReadOnlyList<ReliabilityBin> Curve(IEnumerable<(double Confidence, bool Right)> results, int bins)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        var sorted = results.OrderBy(result => result.Confidence).ToList();
        var count = Math.Min(bins, sorted.Count);
        return [.. Enumerable.Range(0, count).Select(bin => BinOf(sorted[(bin * sorted.Count / count)..((bin + 1) * sorted.Count / count)]))];
    }

    private static ReliabilityBin BinOf(List<(double Confidence, bool Right)> results) => new(
        results[0].Confidence,
        results[^1].Confidence,
        results.Count,
        results.Average(result => result.Confidence),
        results.Count(result => result.Right) / (double)results.Count);
}

/// <summary>Answers of like confidence. Shares are 0 to 1.</summary>
/// <param name="Lowest">The lowest confidence among them.</param>
/// <param name="Highest">The highest confidence among them.</param>
/// <param name="Count">How many answers: 1 or more.</param>
/// <param name="Stated">The mean of their confidence.</param>
/// <param name="Right">The share of them that is right.</param>
public sealed record ReliabilityBin(double Lowest, double Highest, int Count, double Stated, double Right);
