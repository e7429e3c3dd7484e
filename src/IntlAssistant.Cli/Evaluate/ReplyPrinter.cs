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

        foreach (var kind in report.Kinds)
        {
            Figures(kind, $"  {kind.Half,-12} {kind.Kind,-14}", console);
        }

        foreach (var half in report.Halves)
        {
            Figures(half, $"{half.Half,-12}", console);
        }
    }

    private static void Figures(ReplySummary summary, string name, TextWriter console)
    {
        var lies = summary.Lies == 0 ? "" : string.Create(
            CultureInfo.InvariantCulture, $" lies let through {summary.LiesPassed} of {summary.Lies} ({summary.LieShare:0.0%})");
        var faithful = summary.Faithful == 0 ? "" : string.Create(
            CultureInfo.InvariantCulture, $" faithful replies let through {summary.FaithfulPassed} of {summary.Faithful} ({summary.FaithfulShare:0.0%})");
        console.WriteLine($"{name}{lies}{(lies.Length > 0 && faithful.Length > 0 ? "," : "")}{faithful}");
    }
}
