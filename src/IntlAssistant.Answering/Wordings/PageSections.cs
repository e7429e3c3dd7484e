using IntlAssistant.Knowledge.Pages;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Wordings;

/// <summary>Which of a page's sections a text asks for, or that the page leaves it to staff.</summary>
internal sealed class PageSections
{
    private readonly List<PassageId?> labels;
    private readonly SoftmaxRegression sections;

    private PageSections(PageId page, List<PassageId?> labels, SoftmaxRegression sections)
    {
        Page = page;
        this.labels = labels;
        this.sections = sections;
    }

    /// <summary>The page.</summary>
    public PageId Page { get; }

    /// <summary>Learns from a page's ways of asking.</summary>
    /// <param name="wordings">The ways of asking.</param>
    /// <param name="vectors">Each text's vector.</param>
    public static PageSections Of(IGrouping<PageId, Wording> wordings, IReadOnlyDictionary<string, FeatureVector> vectors)
    {
        // What is asked of the whole page tells none of its sections from another.
        List<(string Text, PassageId? Label)> told = [.. wordings.GroupBy(wording => wording.Text, StringComparer.Ordinal)
            .Where(text => text.Count() == 1)
            .Select(text => (text.Key, LabelOf(text.Single().Passage)))];
        List<PassageId?> labels = [.. told.Select(wording => wording.Label).Distinct()];
        return new PageSections(wordings.Key, labels, new SoftmaxRegression(
            [.. told.Select(wording => (vectors[wording.Text], labels.IndexOf(wording.Label)))], Math.Max(1, labels.Count)));
    }

    /// <summary>Shares the page's chance among its sections.</summary>
    /// <returns>What is left to staff.</returns>
    public double Share(FeatureVector text, double chance, Dictionary<PassageId, double> chances)
    {
        var staff = 0.0;
        foreach (var (label, share) in labels.Zip(sections.Probabilities(text)))
        {
            if (label is { } section)
            {
                chances[section] = chance * share;
            }
            else
            {
                staff += chance * share;
            }
        }

        return staff;
    }

    private static PassageId? LabelOf(Passage passage) => passage.Kind == PassageKind.HandOver ? null : passage.Id;
}
