using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Answering.Wordings;

/// <summary>A text as ways of asking are compared: its letters (<see cref="TextGrams"/>), and the concepts in it, which are the same in every language.</summary>
/// <remarks>
/// Letters tell one way of asking from another within a language and nothing across two. Concepts alone do not tell "may I
/// extend a visa" from "is the visa free of charge"; two that are named together say what it is about. Immutable.
/// </remarks>
internal sealed class AskedText
{
    // As if it were said so often: one concept says as much as the letters of a whole word, two together as those of half a word.
    private const int TimesOfConcept = 8;
    private const int TimesOfPair = 3;

    // Letters take the bits below 48, words the highest one.
    private const ulong Concept = 1UL << 62;
    private const ulong Pair = Concept | (1UL << 61);
    private const ulong Bits = (1UL << 61) - 1;

    private readonly List<(ulong Feature, int Times)> features = [];

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="concepts">The concepts in it, in any order.</param>
    public AskedText(string text, IReadOnlyList<ConceptId> concepts)
    {
        foreach (var (gram, times) in TextGrams.Of(text))
        {
            features.Add((gram, times));
        }

        Letters = features.Count;
        AddConcepts([.. concepts.Select(concept => Letter.Hash(concept.Value) & Bits).Distinct().Order()]);
    }

    /// <summary>What it is compared by, each with how often it counts: 1 or more. Those of its letters come first.</summary>
    public IReadOnlyList<(ulong Feature, int Times)> Features => features;

    /// <summary>How many of them are of its letters.</summary>
    public int Letters { get; }

    private void AddConcepts(List<ulong> named)
    {
        for (var one = 0; one < named.Count; one++)
        {
            features.Add((Concept | named[one], TimesOfConcept));
            for (var other = one + 1; other < named.Count; other++)
            {
                features.Add((Pair | (((named[one] * 31) + named[other]) & Bits), TimesOfPair));
            }
        }
    }
}
