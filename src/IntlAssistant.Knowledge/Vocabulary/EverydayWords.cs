using System.Collections.Frozen;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Knowledge.Vocabulary;

/// <summary>What people say every day in other words, in the languages of the assistant: "hand in" for "submit", whatever an office writes about.</summary>
/// <remarks>For comparing texts, not for finding them. Safe to use from many threads; read at its first use.</remarks>
public static class EverydayWords
{
    private static readonly Lazy<IThesaurus> Shipped = new(Read);

    private static readonly Lazy<FrozenDictionary<ConceptId, ConceptId[]>> Opposites = new(ReadOpposites);

    /// <summary>The meanings; none of them is anything that a page is about.</summary>
    public static IThesaurus Concepts => Shipped.Value;

    /// <summary>What a meaning cannot be at once: "begins" is not "ends"; empty for most.</summary>
    public static IReadOnlyList<ConceptId> OppositesOf(ConceptId meaning) => Opposites.Value.GetValueOrDefault(meaning, []);

    private static ConceptThesaurus Read()
    {
        var reader = new ThesaurusReader();
        reader.Read("everyday-words.yaml", Knowledge.Shipped.Read("everyday-words.yaml") ?? "concepts: {}");
        return reader.Problems.Count == 0 ? new ConceptThesaurus(reader.ToConcepts())
            : throw new InvalidOperationException($"The software's everyday words are not in order: {reader.Problems[0]}");
    }

    private static FrozenDictionary<ConceptId, ConceptId[]> ReadOpposites() => (Knowledge.Shipped.Read("everyday-opposites.txt") ?? "")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#')
        .Select(line => line.Split(' ')).SelectMany(pair => new[] { (One: pair[0], Other: pair[1]), (One: pair[1], Other: pair[0]) })
        .GroupBy(pair => new ConceptId(pair.One)).ToFrozenDictionary(group => group.Key, group => group.Select(pair => new ConceptId(pair.Other)).ToArray());
}
