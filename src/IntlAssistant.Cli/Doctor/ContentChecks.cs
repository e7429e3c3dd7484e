using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Cli.Doctor;

/// <summary>What can be told of the content without asking it anything.</summary>
internal static class ContentChecks
{
    /// <summary>All of them, by the content and the day.</summary>
    public static IReadOnlyList<Check> Of(KnowledgeSnapshot content, DateOnly today) =>
    [
        Check.Of("content", "no mistakes", Count.Of(content.Problems.Count, "mistake"), [.. content.Problems.Select(problem => problem.ToString())]),
        new Check("pages", content.Pages.Count > 0, $"{Count.Of(content.Pages.Count, "page")}, {Count.Of(content.Passages.Count(IsTold), "passage")}", []),
        new Check("words", content.Thesaurus.Concepts.Count > 0, $"{Count.Of(content.Thesaurus.Concepts.Count, "concept")}, {Count.Of(content.Dialogue.Languages.Count, "language")} of replies", []),
        Sources(content),
        Empty(content),
        Past(content, today),
        Review(content, today),
    ];

    private static bool IsTold(Passage passage) => passage.Kind == PassageKind.Content;

    private static Check Sources(KnowledgeSnapshot content)
    {
        var without = content.Passages.Where(passage => IsTold(passage) && passage.Source is null)
            .Select(passage => passage.Id.Value).ToList();
        return Check.Of(
            "sources", "every passage names where it is published", $"{Count.Of(without.Count, "passage")} without a 'source', so that an answer from there has no link", without);
    }

    private static Check Empty(KnowledgeSnapshot content)
    {
        var told = content.Passages.Where(IsTold).Select(passage => passage.Page.Id).ToHashSet();
        var empty = content.Pages.Where(page => !told.Contains(page.Id)).Select(page => page.Id.Value).ToList();
        return Check.Of("text", "every page says something", $"{Count.Of(empty.Count, "page")} without text", empty);
    }

    // Past content is kept on purpose, and said to be past: it is told, not counted against the content.
    private static Check Past(KnowledgeSnapshot content, DateOnly today)
    {
        var past = content.Passages.Count(passage => IsTold(passage) && passage.Validity.IsPast(today));
        return new Check("validity", true, $"{Count.Of(past, "passage")} past and said to be so", []);
    }

    private static Check Review(KnowledgeSnapshot content, DateOnly today)
    {
        List<string> due = [.. content.Pages.Where(page => page.ReviewBy < today).Select(page => $"{page.Id}, by {page.ReviewBy:yyyy-MM-dd}")];
        return Check.Of("review", "no page is due for review", $"{Count.Of(due.Count, "page")} due for review", due);
    }
}
