using IntlAssistant.Knowledge.Pages;
using IntlAssistant.Knowledge.Passages;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Answering.Wordings;

/// <summary>Learns from features of the ways of asking which section a question asks for: first the page, then its section, or that it is left to staff.</summary>
/// <remarks>
/// Where <see cref="WordingIndex"/> looks for wordings that are like the whole question, this weighs each feature by how well it
/// tells sections apart. Pages first, and each page's sections by themselves, takes a tenth of the time and memory and tells no
/// worse (Goodman, Classes for Fast Maximum Entropy Training, 2001). Immutable, safe to use from many threads.
/// </remarks>
internal sealed class FeatureClassifier
{
    // A page that is less likely is not asked for its sections.
    private const float LeastChance = 0.002f;

    private readonly Func<string, IReadOnlyList<ConceptId>, Dictionary<ulong, int>> featuresOf;
    private readonly FeatureVocabulary vocabulary;
    private readonly SoftmaxRegression pages;
    private readonly List<PageSections> sections;

    /// <summary>Learns from ways of asking.</summary>
    /// <param name="wordings">Ways of asking; a text may be one for several passages.</param>
    /// <param name="featuresOf">What a text with its concepts is judged by.</param>
    public FeatureClassifier(IReadOnlyList<Wording> wordings, Func<string, IReadOnlyList<ConceptId>, Dictionary<ulong, int>> featuresOf)
    {
        this.featuresOf = featuresOf;
        List<Wording> texts = [.. wordings.DistinctBy(wording => wording.Text, StringComparer.Ordinal)];
        List<Dictionary<ulong, int>> features = [.. texts.Select(wording => featuresOf(wording.Text, wording.Concepts))];
        vocabulary = new FeatureVocabulary(features);
        var vectors = texts.Zip(features, (wording, each) => (wording.Text, vocabulary.Of(each))).ToDictionary(StringComparer.Ordinal);
        List<IGrouping<PageId, Wording>> byPage = [.. wordings.GroupBy(wording => wording.Passage.Page.Id)];
        List<(FeatureVector, int)> ofPages = [.. byPage.SelectMany((page, number) => page
            .Select(wording => wording.Text).Distinct(StringComparer.Ordinal).Select(text => (vectors[text], number)))];
        SoftmaxRegression? learned = null;
        List<PageSections> learnedSections = [];
        Parallel.Invoke(
            () => learned = new SoftmaxRegression(ofPages, Math.Max(1, byPage.Count)),
            () => learnedSections = [.. byPage.AsParallel().AsOrdered().Select(page => PageSections.Of(page, vectors))]);
        pages = learned!;
        sections = learnedSections;
    }

    /// <summary>What a text asks for.</summary>
    /// <param name="text">The text.</param>
    /// <param name="concepts">The concepts in it.</param>
    public SectionChances Classify(string text, IReadOnlyList<ConceptId> concepts)
    {
        var vector = vocabulary.Of(featuresOf(text, concepts));
        if (sections.Count == 0 || vector.Features.Length == 0)
        {
            return SectionChances.None;
        }

        var chances = new Dictionary<PassageId, double>();
        var ofPages = new Dictionary<PageId, double>();
        var staff = 0.0;
        foreach (var (page, chance) in sections.Zip(pages.Probabilities(vector)).Where(page => page.Second >= LeastChance))
        {
            ofPages[page.Page] = chance;
            staff += page.Share(vector, chance, chances);
        }

        return new SectionChances(chances, ofPages, staff);
    }
}
