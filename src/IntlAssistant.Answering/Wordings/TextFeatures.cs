using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Answering.Wordings;

/// <summary>What ways of asking are compared by: their letters (<see cref="TextGrams"/>), and the concepts in them, which are the same in every language.</summary>
/// <remarks>
/// Letters tell one way of asking from another within a language and nothing across two. Concepts alone do not tell "may I
/// extend a visa" from "is the visa free of charge"; two that are named together say what it is about.
/// </remarks>
internal static class TextFeatures
{
    // As if it were said so often: one concept says as much as the letters of a whole word, two together as those of half a word.
    private const int TimesOfConcept = 8;
    private const int TimesOfPair = 3;

    // Letters take the bits below 48, words the highest one.
    private const ulong Concept = 1UL << 62;
    private const ulong Pair = Concept | (1UL << 61);
    private const ulong Bits = (1UL << 61) - 1;

    /// <summary>The features of a text with how often each counts: 1 or more.</summary>
    /// <param name="text">The text.</param>
    /// <param name="concepts">The concepts in it, in any order.</param>
    public static Dictionary<ulong, int> Of(string text, IReadOnlyList<ConceptId> concepts)
    {
        var features = TextGrams.Of(text);
        List<ulong> named = [.. concepts.Select(concept => Letter.Hash(concept.Value) & Bits).Distinct().Order()];
        for (var one = 0; one < named.Count; one++)
        {
            features[Concept | named[one]] = TimesOfConcept;
            for (var other = one + 1; other < named.Count; other++)
            {
                features[Pair | (((named[one] * 31) + named[other]) & Bits)] = TimesOfPair;
            }
        }

        return features;
    }
}
