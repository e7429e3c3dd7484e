using System.Globalization;

using IntlAssistant.Answering.Evaluation;

namespace IntlAssistant.Cli.Evaluate;

/// <summary>Prints what an office set came to: the lines that failed, then the figures.</summary>
internal static class OfficePrinter
{
    /// <summary>Prints a report.</summary>
    public static void Print(OfficeReport report, TextWriter console)
    {
        foreach (var result in report.Lines.Where(result => !result.Right))
        {
            var asked = string.Join(" / ", (result.Line.History ?? []).Append(result.Line.Question));
            console.WriteLine($"{result.Id} {result.Line.Language}  {asked}");
            console.WriteLine($"    {result.Fault}");
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    said ({result.Kind} {result.Confidence:0.00}): {Short(result.Text)}"));
        }

        var summary = report.Summary;
        console.WriteLine();
        console.WriteLine($"right           {Percent(summary.Right)} of {summary.Lines} lines");
        console.WriteLine($"wrong answers   {Percent(summary.WrongAnswers)} of all lines answered where no answer was to be given");
        console.WriteLine($"mistaken        {Percent(summary.Mistaken)} of all lines answered, but not with what was asked for");
        console.WriteLine($"coverage        {Percent(summary.Coverage)} of the lines to be answered were answered");
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Brier score     {summary.Brier:0.000} of the answers' confidence"));
        console.WriteLine($"by language     {Shares(summary.ByLanguage)}");
        console.WriteLine($"by kind         {Shares(summary.ByKind)}");
        console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"time of a turn  p50 {summary.MillisecondsP50:0.00} ms, p99 {summary.MillisecondsP99:0.00} ms"));
    }

    private static string Shares(IReadOnlyDictionary<string, double> shares) =>
        string.Join(", ", shares.Select(share => $"{share.Key} {Percent(share.Value)}"));

    private static string Percent(double share) => share.ToString("0.0%", CultureInfo.InvariantCulture);

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length > 160 ? line[..160] + "…" : line;
    }
}
