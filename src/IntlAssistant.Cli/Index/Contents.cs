using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Pages;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Cli.Index;

/// <summary>What is in a knowledge folder.</summary>
/// <param name="Summary">The counts.</param>
/// <param name="Pages">The pages that could be read, in the order of their ids.</param>
/// <param name="Problems">Every mistake, those of pages and those of other files.</param>
/// <param name="Passages">The passages that may be told to visitors; <see langword="null"/> when they were not asked for.</param>
internal sealed record Contents(
    ContentsSummary Summary,
    IReadOnlyList<IndexedPage> Pages,
    IReadOnlyList<ContentProblem> Problems,
    IReadOnlyList<IndexedText>? Passages)
{
    /// <summary>What the content holds, with the texts of its passages when <paramref name="withPassages"/>.</summary>
    public static Contents Of(KnowledgeSnapshot content, bool withPassages)
    {
        var told = content.Passages.Where(passage => passage.Kind == PassageKind.Content).ToList();
        var passages = told.CountBy(passage => passage.Page.Id).ToDictionary();
        var problems = content.Problems.CountBy(problem => problem.File).ToDictionary(StringComparer.Ordinal);
        return new Contents(
            new ContentsSummary(
                content.Revision,
                content.Pages.Count,
                told.Count,
                content.Passages.Count - told.Count,
                content.Thesaurus.Concepts.Count,
                content.Problems.Count),
            [.. content.Pages.Select(page => PageOf(page, passages.GetValueOrDefault(page.Id), problems.GetValueOrDefault(page.File)))],
            content.Problems,
            withPassages ? [.. told.Select(passage => new IndexedText(passage.Id.Value, passage.Text))] : null);
    }

    private static IndexedPage PageOf(Page page, int passages, int problems) => new(
        page.Id.Value, page.File, page.Title, page.Language.Value, passages, page.Questions.Count, page.HandOver.Count, problems);
}

/// <summary>The counts of a knowledge folder.</summary>
/// <param name="Revision">The revision of the content.</param>
/// <param name="Pages">The pages that could be read.</param>
/// <param name="Passages">The passages that may be told to visitors.</param>
/// <param name="HandOver">The things that are left to staff.</param>
/// <param name="Concepts">The concepts of the thesaurus.</param>
/// <param name="Problems">The mistakes.</param>
internal sealed record ContentsSummary(string Revision, int Pages, int Passages, int HandOver, int Concepts, int Problems);

/// <summary>What is in a page: how many passages, questions, things left to staff, mistakes.</summary>
internal sealed record IndexedPage(
    string Id, string File, string Title, string Language, int Passages, int Questions, int HandOver, int Problems);

/// <summary>A passage with its text.</summary>
internal sealed record IndexedText(string Id, string Text);
