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
        console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{summary.Lines} lines: recall@1 {summary.RecallAt1:0.000}, recall@5 {summary.RecallAt5:0.000}, MRR@10 {summary.MrrAt10:0.000}, risk-coverage area {summary.RiskCoverageArea:0.000}, p50 {summary.MillisecondsP50:0.000} ms, p99 {summary.MillisecondsP99:0.000} ms"));
    }
}
