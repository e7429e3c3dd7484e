using System.Globalization;

using IntlAssistant.Answering.Calibration;
using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Evaluation;

namespace IntlAssistant.Cli.Evaluate;

/// <summary>Prints what an office set came to: the lines that failed, then the figures.</summary>
internal static class OfficePrinter
{
    private const int LongestText = 200;
    private const int WordsNamed = 4;
    private const double Certainty = 0.95;

    /// <summary>Prints a report.</summary>
    public static void Print(
        OfficeReport report, AnswerConfidence confidence, OperatingPoint point, double risk, TextWriter console)
    {
        foreach (var result in report.Lines.Where(result => !result.Right))
        {
            PrintFault(result, console);
        }

        PrintFigures(report, confidence, console);
        PrintRisk(point, risk, console);
        PrintReliability(confidence.Reliability, console);
    }

    private static void PrintFault(OfficeResult result, TextWriter console)
    {
        var asked = string.Join(" / ", (result.Line.History ?? []).Append(result.Line.Question));
        var sources = result.Sources.Count > 0 ? $" from {string.Join(", ", result.Sources)}" : "";
        console.WriteLine($"{result.Id} {result.Line.Language}  {PlainText.Line(asked, LongestText)}");
        console.WriteLine($"    fault     {PlainText.Line(result.Fault ?? "", LongestText)}");
        console.WriteLine($"    expected  {PlainText.Line(Expected(result.Line), LongestText)}");
        console.WriteLine($"    said      {Said(result)}{sources}: {PlainText.Line(result.Text, LongestText)}");
        console.WriteLine();
    }

    private static string Expected(OfficeLine line)
    {
        var pages = line.Sources is { Count: > 0 } sources ? $" from {string.Join(" or ", sources)}" : "";
        var words = (line.Must ?? []).Select(group => string.Join(" | ", group.Take(WordsNamed)));
        return line.Expect + pages + (line.Must is { Count: > 0 } ? $", with {string.Join(" and ", words)}" : "");
    }

    private static string Said(OfficeResult result) =>
        result.Kind == "answer" ? string.Create(CultureInfo.InvariantCulture, $"answer ({result.Confidence:0.00})") : result.Kind;

    private static void PrintFigures(OfficeReport report, AnswerConfidence confidence, TextWriter console)
    {
        var summary = report.Summary;
        var invariant = CultureInfo.InvariantCulture;
        console.WriteLine($"right           {Percent(summary.Right)} of {Count.Of(summary.Lines, "line")}");
        console.WriteLine($"wrong answers   {Percent(summary.WrongAnswers)} of all lines answered where no answer was to be given{LongRun(summary.WrongAnswers, summary.Lines)}");
        console.WriteLine($"mistaken        {Percent(summary.Mistaken)} of all lines answered, but not with what was asked for");
        var toBeAnswered = report.Lines.Count(line => line.Line.Expect == "answer");
        console.WriteLine($"coverage        {Percent(summary.Coverage)} of the lines to be answered were answered{LongRun(summary.Coverage, toBeAnswered)}");
        console.WriteLine($"by language     {Shares(summary.ByLanguage, report.Lines, result => result.Line.Language)}");
        console.WriteLine($"by kind         {Shares(summary.ByKind, report.Lines, result => result.Line.Expect)}");
        console.WriteLine(string.Create(invariant, $"time of a turn  p50 {summary.MillisecondsP50:0.00} ms, p99 {summary.MillisecondsP99:0.00} ms"));
        console.WriteLine(string.Create(invariant, $"confidence      Brier score {summary.Brier:0.000}, risk-coverage area {confidence.RiskCoverageArea:0.000}, of the answers given"));
    }

    private static void PrintRisk(OperatingPoint point, double risk, TextWriter console)
    {
        console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"risk            answered from a confidence of {point.AnswerFrom:0.000} on, read from {point.Basis}, for at most {risk:0.##%} wrong answers"));
        if (point.Fault is { } fault)
        {
            console.WriteLine($"                calibration.json is not used: {fault}");
        }
    }

    private static string LongRun(double share, int lines)
    {
        var (lowest, highest) = Binomial.Interval((int)Math.Round(share * lines), lines, Certainty);
        return lines == 0 ? "" : $" (in the long run between {Percent(lowest)} and {Percent(highest)})";
    }

    private static void PrintReliability(IReadOnlyList<ReliabilityBin> bins, TextWriter console)
    {
        foreach (var bin in bins)
        {
            console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {bin.Lowest:0.00}-{bin.Highest:0.00}     stated {bin.Stated,6:0.0%}, right {bin.Right,6:0.0%} of {Count.Of(bin.Count, "answer")}"));
        }
    }

    private static string Shares(
        IReadOnlyDictionary<string, double> shares, IReadOnlyList<OfficeResult> lines, Func<OfficeResult, string> key)
    {
        var counts = lines.CountBy(key).ToDictionary(StringComparer.Ordinal);
        return string.Join(", ", shares.Select(share => $"{share.Key} {Percent(share.Value)} of {counts[share.Key]}"));
    }

    private static string Percent(double share) => share.ToString("0.0%", CultureInfo.InvariantCulture);
}
