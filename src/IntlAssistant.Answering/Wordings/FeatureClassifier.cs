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
    private const float LeastChance = 0.01f;

    private readonly SoftmaxRegression pages;
    private readonly SectionWeights sections;

    /// <summary>Learns from ways of asking.</summary>
    /// <param name="asked">The pages with their ways of asking.</param>
    /// <param name="vectors">Each text's vector.</param>
    /// <param name="features">How many features there are.</param>
    public FeatureClassifier(IReadOnlyList<PageSections> asked, IReadOnlyDictionary<string, FeatureVector> vectors, int features)
    {
        SoftmaxRegression? learned = null;
        List<SoftmaxRegression> learnedSections = [];
        Parallel.Invoke(
            () => learned = new SoftmaxRegression(
                [.. asked.Index().SelectMany(page => page.Item.Texts.Select(text => (vectors[text], page.Index)))], asked.Count),
            () => learnedSections = [.. asked.AsParallel().AsOrdered().Select(page => new SoftmaxRegression(
                [.. page.Told.Select(wording => (vectors[wording.Text], wording.Section))], page.Sections.Count))]);
        pages = learned!;
        sections = new SectionWeights(learnedSections, features);
    }

    /// <summary>What a text asks for.</summary>
    public PageShares Classify(FeatureVector text)
    {
        var chances = pages.Probabilities(text);
        foreach (ref var chance in chances.AsSpan())
        {
            chance = chance < LeastChance ? 0 : chance;
        }

        return sections.Share(text, chances);
    }
}
