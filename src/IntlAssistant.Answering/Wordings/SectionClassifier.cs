using IntlAssistant.Knowledge.Pages;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Wordings;

/// <summary>Tells which section a question asks for, by two that have learned it from the ways of asking: one knows letters alone, the other concepts too.</summary>
/// <remarks>
/// Who knows concepts understands the other languages, and words that no editor thought of; who knows only letters is put off
/// by every word that is not of the section. The mean of the two is right more often than either, and surer of what it does not
/// know (Kittler and others, On Combining Classifiers, 1998). Immutable, safe to use from many threads.
/// </remarks>
internal sealed class SectionClassifier
{
    private readonly List<PageSections> pages;
    private readonly FeatureVocabulary vocabulary;
    private readonly FeatureClassifier letters;
    private readonly FeatureClassifier concepts;

    /// <summary>Learns from ways of asking.</summary>
    /// <param name="wordings">Ways of asking; a text may be one for several passages.</param>
    public SectionClassifier(IEnumerable<Wording> wordings)
    {
        List<Wording> all = [.. wordings];
        pages = [.. all.GroupBy(wording => wording.Passage.Page.Id).Select(page => new PageSections(page))];
        List<(string Text, AskedText Asked)> texts =
            [.. all.DistinctBy(wording => wording.Text, StringComparer.Ordinal).Select(wording => (wording.Text, new AskedText(wording.Text, wording.Concepts)))];
        vocabulary = new FeatureVocabulary([.. texts.Select(text => text.Asked)]);
        List<(string Text, AskedVector Vector)> vectors = [.. texts.Select(text => (text.Text, vocabulary.Of(text.Asked)))];
        letters = new FeatureClassifier(pages, vectors.ToDictionary(each => each.Text, each => each.Vector.Letters, StringComparer.Ordinal), vocabulary.Count);
        concepts = new FeatureClassifier(pages, vectors.ToDictionary(each => each.Text, each => each.Vector.All, StringComparer.Ordinal), vocabulary.Count);
    }

    /// <summary>What a text asks for.</summary>
    public SectionChances Classify(AskedText text)
    {
        var vector = vocabulary.Of(text);
        if (vector.All.Features.Length == 0)
        {
            return SectionChances.None;
        }

        var byConcepts = concepts.Classify(vector.All);
        return Together(vector.Letters.Features.Length == 0 ? byConcepts : letters.Classify(vector.Letters), byConcepts);
    }

    private SectionChances Together(PageShares one, PageShares other)
    {
        var chances = new Dictionary<PassageId, double>(one.Count + other.Count);
        var ofPages = new Dictionary<PageId, double>();
        var staff = 0.0;
        for (var page = 0; page < pages.Count; page++)
        {
            var chance = (one[page] + other[page]) / 2;
            if (chance == 0)
            {
                continue;
            }

            ofPages[pages[page].Page] = chance;
            for (var place = 0; place < pages[page].Sections.Count; place++)
            {
                var share = (one[page, place] + other[page, place]) / 2;
                if (pages[page].Sections[place] is { } section)
                {
                    chances[section] = share;
                }
                else
                {
                    staff += share;
                }
            }
        }

        return new SectionChances(chances, ofPages, staff);
    }
}
