using IntlAssistant.Answering.Evaluation;
using IntlAssistant.Knowledge;

namespace IntlAssistant.Cli.Evaluate;

/// <summary>Tells of lines that no answer can make right, because the content has none of the pages that they expect.</summary>
internal static class UnknownSources
{
    private const int IdsNamed = 5;

    /// <summary>One sentence; <see langword="null"/> when every line to be answered expects a page that is there.</summary>
    public static string? Note(IEnumerable<OfficeLine> lines, KnowledgeSnapshot content) =>
        Note(lines.Where(line => line.Expect == "answer").Select(line => (line.Id, line.Sources ?? [])), content);

    /// <summary>One sentence; <see langword="null"/> when every line to be answered expects a page that is there.</summary>
    public static string? Note(IEnumerable<ParallelLine> lines, KnowledgeSnapshot content) =>
        Note(lines.Select(line => (line.Id, line.Sources)), content);

    private static string? Note(IEnumerable<(string Id, IReadOnlyList<string> Sources)> lines, KnowledgeSnapshot content)
    {
        var pages = content.Pages.Select(page => page.Id.Value).ToHashSet(StringComparer.Ordinal);
        var lost = lines.Where(line => !line.Sources.Any(pages.Contains)).Select(line => line.Id).ToList();
        return lost.Count == 0
            ? null
            : $"{Count.Of(lost.Count, "line")} can never be right, because the content has none of the pages in their 'sources': {string.Join(", ", lost.Take(IdsNamed))}{(lost.Count > IdsNamed ? " …" : "")}";
    }
}
