namespace IntlAssistant.Cli.Index;

/// <summary>Prints what is in a knowledge folder, a page a line.</summary>
internal static class ContentsPrinter
{
    private const int LongestText = 100;

    /// <summary>Prints the pages, the passages where they were asked for, and the counts.</summary>
    public static void Print(Contents contents, TextWriter console)
    {
        PrintPages(contents, console);
        console.WriteLine();
        foreach (var passage in contents.Passages ?? [])
        {
            console.WriteLine($"{passage.Id}  {PlainText.Line(passage.Text, LongestText)}");
        }

        console.Write(contents.Passages is { Count: > 0 } ? console.NewLine : "");
        var summary = contents.Summary;
        console.WriteLine(
            $"{Count.Of(summary.Pages, "page")}, {Count.Of(summary.Passages, "passage")}, {Count.Of(summary.HandOver, "thing")} left to staff, " +
            $"{Count.Of(summary.Concepts, "concept")}; revision {summary.Revision}; {Count.Of(summary.Problems, "mistake")}");
    }

    // The widths of what is countable come first: titles may be in a script that a terminal sets wider or from the right.
    private static void PrintPages(Contents contents, TextWriter console)
    {
        var width = contents.Pages.Select(page => page.Id.Length).Append("page".Length).Max();
        console.WriteLine($"{"page".PadRight(width)}  passages  questions  to staff  mistakes  lang  title");
        foreach (var page in contents.Pages)
        {
            console.WriteLine(
                $"{page.Id.PadRight(width)}  {page.Passages,8}  {page.Questions,9}  {page.HandOver,8}  {page.Problems,8}  {page.Language,-4}  {PlainText.Line(page.Title, LongestText)}");
        }

        var read = contents.Pages.Select(page => page.File).ToHashSet(StringComparer.Ordinal);
        foreach (var (file, mistakes) in contents.Problems.Where(problem => !read.Contains(problem.File)).CountBy(problem => problem.File))
        {
            console.WriteLine($"{file}: {Count.Of(mistakes, "mistake")}, not read as it stands");
        }
    }
}
