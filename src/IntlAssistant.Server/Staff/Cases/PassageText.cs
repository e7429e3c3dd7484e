using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Server.Staff.Cases;

/// <summary>Passages as staff read them and put them into replies.</summary>
internal static class PassageText
{
    private const int LongestBeginning = 220;
    private const int LongestInsert = 1200;

    /// <summary>The page and the headings that lead to a passage.</summary>
    public static string Path(Passage passage) => string.Join(" › ", passage.HeadingPath.Prepend(passage.Page.Title));

    /// <summary>The beginning of a passage on one line.</summary>
    public static string Beginning(Passage passage) => Cut(string.Join(' ', passage.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), LongestBeginning);

    /// <summary>What is put into a reply: the words of the content, and where they are published.</summary>
    public static string Insert(Passage passage) =>
        Cut(passage.Text.Trim(), LongestInsert) + (passage.Source is { } source ? $"\n{source.AbsoluteUri}\n" : "\n");

    /// <summary>The link to a passage alone.</summary>
    public static string? Link(Passage passage) => passage.Source is { } source ? $"{Path(passage)}\n{source.AbsoluteUri}\n" : null;

    /// <summary>Whether the link may be shown: nothing that runs in the reader's browser.</summary>
    public static Uri? SafeSource(Passage passage) => passage.Source is { IsAbsoluteUri: true, Scheme: "http" or "https" } source ? source : null;

    private static string Cut(string text, int longest) => text.Length <= longest ? text : string.Concat(text.AsSpan(0, longest), "…");
}
