using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Answering.Wordings;

/// <summary>Tells which section a question asks for, by two that have learned it from the ways of asking: one knows letters alone, the other concepts too.</summary>
/// <remarks>
/// Who knows concepts understands the other languages, and words that no editor thought of; who knows only letters is put off
/// by every word that is not of the section. The mean of the two is right more often than either, and surer of what it does not
/// know (Kittler and others, On Combining Classifiers, 1998). Immutable, safe to use from many threads.
/// </remarks>
internal sealed class SectionClassifier
{
    private readonly FeatureClassifier letters;
    private readonly FeatureClassifier concepts;

    /// <summary>Learns from ways of asking.</summary>
    /// <param name="wordings">Ways of asking; a text may be one for several passages.</param>
    public SectionClassifier(IEnumerable<Wording> wordings)
    {
        List<Wording> all = [.. wordings];
        letters = new FeatureClassifier(all, (text, _) => TextGrams.Of(text));
        concepts = new FeatureClassifier(all, TextFeatures.Of);
    }

    /// <summary>What a text asks for.</summary>
    /// <param name="text">The text.</param>
    /// <param name="named">The concepts in it.</param>
    public SectionChances Classify(string text, IReadOnlyList<ConceptId> named)
    {
        var byConcepts = concepts.Classify(text, named);
        var byLetters = letters.Classify(text, named);
        return byLetters.Pages.Count == 0 ? byConcepts : SectionChances.Mean(byLetters, byConcepts);
    }
}
