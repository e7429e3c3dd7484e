using System.Globalization;

using IntlAssistant.Answering.Evaluation;

namespace IntlAssistant.Cli.Evaluate;

/// <summary>Prints what a passage set came to.</summary>
internal static class PassagePrinter
{
    /// <summary>Prints a report.</summary>
    public static void Print(PassageReport report, TextWriter console)
    {
        var summary = report.Summary;
        var invariant = CultureInfo.InvariantCulture;
        console.WriteLine($"lines               {summary.Lines}");
        console.WriteLine(string.Create(invariant, $"recall@1            {summary.RecallAt1:0.000}"));
        console.WriteLine(string.Create(invariant, $"recall@5            {summary.RecallAt5:0.000}"));
        console.WriteLine(string.Create(invariant, $"MRR@10              {summary.MrrAt10:0.000}"));
        console.WriteLine(string.Create(invariant, $"risk-coverage area  {summary.RiskCoverageArea:0.000} over all lines, those that no passage answers included ({summary.RiskCoverageAreaByScore:0.000} by the index's score alone)"));
        console.WriteLine(string.Create(invariant, $"time of a question  p50 {summary.MillisecondsP50:0.000} ms, p99 {summary.MillisecondsP99:0.000} ms"));
    }
}
