using System.Globalization;

using IntlAssistant.Answering.Receipts;

namespace IntlAssistant.Cli.Replay;

/// <summary>Prints a reply then and now for a person.</summary>
internal static class ReplayPrinter
{
    private const int LongestQuestion = 200;

    /// <summary>Prints a comparison.</summary>
    public static void Print(Comparison comparison, TextWriter console)
    {
        foreach (var turn in comparison.Question.History)
        {
            console.WriteLine($"earlier  {PlainText.Line(turn.Text, LongestQuestion)}");
        }

        console.WriteLine($"asked    {PlainText.Line(comparison.Question.Text, LongestQuestion)}");
        PrintSaid("then ", comparison.Then, console);
        if (comparison.Same)
        {
            console.WriteLine();
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"today    the same, by the content {comparison.Now.Content}"));
        }
        else
        {
            PrintSaid("today", comparison.Now, console);
        }

        foreach (var change in comparison.Changes)
        {
            PrintChange(change, console);
        }
    }

    /// <summary>Prints which receipts there are.</summary>
    public static void List(IReadOnlyList<(string Id, Receipt Receipt)> receipts, TextWriter console)
    {
        foreach (var (id, receipt) in receipts)
        {
            console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{PlainText.Line(id, LongestQuestion)}  {receipt.At:yyyy-MM-dd HH:mm}  {receipt.Reply.Kind,-8}  {PlainText.Line(receipt.Question.Text, 60)}"));
        }
    }

    private static void PrintSaid(string when, Said said, TextWriter console)
    {
        var sure = said.Kind == "answer" ? string.Create(CultureInfo.InvariantCulture, $" ({said.Confidence:0.00})") : "";
        var from = said.Passages.Count > 0 ? $" from {string.Join(", ", said.Passages)}" : "";
        console.WriteLine();
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{when}    {said.Kind}{sure}{from}, {said.At:yyyy-MM-dd HH:mm} UTC, content {said.Content}"));
        foreach (var line in PlainText.Of(said.Text).Split('\n'))
        {
            console.WriteLine(line.Length > 0 ? $"         {line}" : "");
        }
    }

    private static void PrintChange(Change change, TextWriter console)
    {
        console.WriteLine();
        console.WriteLine($"changed  {PlainText.Of(change.What)}{(change.Files.Count > 0 ? $" ({string.Join(", ", change.Files)})" : "")}");
        foreach (var sentence in change.Removed)
        {
            console.WriteLine($"         - {PlainText.Of(sentence)}");
        }

        foreach (var sentence in change.Added)
        {
            console.WriteLine($"         + {PlainText.Of(sentence)}");
        }

        foreach (var commit in change.Commits)
        {
            console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"         {(commit.Id.Length > 0 ? $"commit {commit.Id}, {commit.At:yyyy-MM-dd HH:mm}: " : "")}{PlainText.Line(commit.Subject, LongestQuestion)}"));
        }
    }
}
