using IntlAssistant.Knowledge.Index;
using IntlAssistant.Knowledge.Pages;

namespace IntlAssistant.Knowledge.Sources;

/// <summary>The content as it would be with a page that is not published.</summary>
/// <remarks>Safe to use from many threads. It keeps an index of its own, so that only what a draft changes is read anew.</remarks>
public sealed class KnowledgeDrafts
{
    private readonly PassageIndex index = new();

    /// <summary>The content with a draft in force.</summary>
    /// <param name="knowledge">The content as it is.</param>
    /// <param name="draft">The page; one with the id of a page of the content takes its place.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The content, and the page; neither when the draft has mistakes.</returns>
    public (KnowledgeSnapshot? Content, Page? Page, IReadOnlyList<ContentProblem> Problems) With(
        KnowledgeSnapshot knowledge, SourcePage draft, CancellationToken cancellationToken)
    {
        var reading = PageReader.Read(draft);
        if (reading.Page is not { } page)
        {
            return (null, null, reading.Problems);
        }

        List<Page> pages = [.. knowledge.Pages.Where(other => other.Id != page.Id).Append(page).OrderBy(other => other.Id.Value, StringComparer.Ordinal)];
        var passages = knowledge.Passages.Where(passage => passage.Page.Id != page.Id).Concat(reading.Passages).ToList();
        return (knowledge with
        {
            Revision = KnowledgeReader.RevisionOf(pages, knowledge.Thesaurus, knowledge.Dialogue),
            Pages = pages,
            Passages = passages,
            Index = index.Update(passages, knowledge.Thesaurus, cancellationToken),
        }, page, []);
    }
}
