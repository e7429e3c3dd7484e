using IntlAssistant.Knowledge.Pages;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Wordings;

/// <summary>A page with its ways of asking: which text asks for which of its sections, or is left to staff.</summary>
internal sealed class PageSections
{
    /// <summary>Looks through a page's ways of asking.</summary>
    public PageSections(IGrouping<PageId, Wording> wordings)
    {
        Page = wordings.Key;
        Texts = [.. wordings.Select(wording => wording.Text).Distinct(StringComparer.Ordinal)];

        // What is asked of the whole page tells none of its sections from another.
        List<(string Text, PassageId? Section)> told = [.. wordings.GroupBy(wording => wording.Text, StringComparer.Ordinal)
            .Where(text => text.Count() == 1)
            .Select(text => (text.Key, SectionOf(text.Single().Passage)))];
        Sections = [.. told.Select(wording => wording.Section).Distinct()];
        Told = [.. told.Select(wording => (wording.Text, Sections.IndexOf(wording.Section)))];
    }

    /// <summary>The page.</summary>
    public PageId Page { get; }

    /// <summary>All ways of asking, each once.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>What they ask for; <see langword="null"/> stands for all that is left to staff.</summary>
    public List<PassageId?> Sections { get; }

    /// <summary>Those that ask for one thing, with its place in <see cref="Sections"/>.</summary>
    public IReadOnlyList<(string Text, int Section)> Told { get; }

    private static PassageId? SectionOf(Passage passage) => passage.Kind == PassageKind.HandOver ? null : passage.Id;
}
