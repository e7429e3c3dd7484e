using System.Globalization;

using IntlAssistant.Answering.Evaluation;

namespace IntlAssistant.Cli.Evaluate;

/// <summary>Prints what a parallel set came to: where a language got another answer than English, then the figures.</summary>
internal static class ParallelPrinter
{
    private const int LongestText = 200;

    /// <summary>Prints a report.</summary>
    public static void Print(ParallelReport report, TextWriter console)
    {
        var english = report.Lines.Where(result => result.Language == "en").ToDictionary(result => result.Id, StringComparer.Ordinal);
        foreach (var result in report.Lines.Where(result => !result.Agrees))
        {
            PrintFault(result, english[result.Id], console);
        }

        foreach (var language in report.Languages)
        {
            console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{language.Language,-4} agree {language.Agree,6:0.0%}, answered {language.Answered,6:0.0%} of {Count.Of(language.Lines, "question")}"));
        }
    }

    private static void PrintFault(ParallelResult result, ParallelResult english, TextWriter console)
    {
        console.WriteLine($"{result.Id} {result.Language}  {PlainText.Line(result.Question, LongestText)}");
        console.WriteLine($"    fault     {PlainText.Line(result.Fault ?? "", LongestText)}");
        if (result.Language != english.Language)
        {
            console.WriteLine($"    English   {Said(english)}");
        }

        console.WriteLine($"    said      {Said(result)}");
        console.WriteLine();
    }

    private static string Said(ParallelResult result)
    {
        var sources = result.Sources.Count > 0 ? $" from {string.Join(", ", result.Sources)}" : "";
        return $"{result.Kind}{sources}: {PlainText.Line(result.Text, LongestText)}";
    }
}
