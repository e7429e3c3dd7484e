using System.Globalization;

using IntlAssistant.Answering.Evaluation;

namespace IntlAssistant.Cli.Evaluate;

/// <summary>Prints what a reply set came to: the lines of the development half that went wrong, then the figures of both halves.</summary>
internal static class ReplyPrinter
{
    private const int LongestText = 300;

    /// <summary>Prints a report.</summary>
    /// <remarks>Of the held-out half no line is shown: who looks at them builds the verifier for them.</remarks>
    public static void Print(ReplySetReport report, TextWriter console)
    {
        foreach (var result in report.Lines.Where(result => result is { Right: false, IsHeldOut: false }))
        {
            console.WriteLine($"{result.Id}  {(result.IsLie ? "a lie is let through" : "a faithful reply is cut")}: {result.Kind}");
            console.WriteLine($"    reply   {PlainText.Line(result.Text, LongestText)}");
            if (result.Reason.Length > 0)
            {
                console.WriteLine($"    fault   {PlainText.Line(result.Reason, LongestText)}");
            }

            console.WriteLine();
        }

        // Half by half: who builds the verifier reads the one, and is measured by the other.
        foreach (var half in report.Halves)
        {
            Table($"{half.Half}, by kind", report.Kinds.Where(kind => kind.Half == half.Half), console);
            Table($"{half.Half}, by language", report.Languages.Where(language => language.Half == half.Half), console);
        }

        Table("in all", report.Halves.Select(half => half with { Of = half.Half }), console);
    }

    private static void Table(string title, IEnumerable<ReplySummary> rows, TextWriter console)
    {
        console.WriteLine($"{title,-26} lies let through                      faithful let through");
        foreach (var row in rows)
        {
            console.WriteLine($"  {row.Of,-24} {Share(row.LiesPassed, row.Lies, row.LieInterval),-37} {Share(row.FaithfulPassed, row.Faithful, row.FaithfulInterval)}".TrimEnd());
        }

        console.WriteLine();
    }

    // The share, and between which it lies in the long run.
    private static string Share(int passed, int of, (double Lowest, double Highest) interval) => of == 0 ? "" : string.Create(
        CultureInfo.InvariantCulture, $"{passed,4} of {of,4} {passed / (double)of,6:0.0%} ({interval.Lowest:0.0%} - {interval.Highest:0.0%})");
}
