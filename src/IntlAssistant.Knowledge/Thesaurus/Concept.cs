using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Knowledge.Thesaurus;

/// <summary>One of the domain's concepts with its words in each language.</summary>
/// <param name="Id">The name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Words">Words and phrases by language; the first of a language is the one to show.</param>
/// <param name="Broader">The wider concepts that it belongs to, nearest first: who asks for "Spain" may be answered by "Europe" at less weight.</param>
public sealed record Concept(
    ConceptId Id,
    ConceptKind Kind,
    IReadOnlyDictionary<LanguageTag, IReadOnlyList<string>> Words,
    IReadOnlyList<ConceptId> Broader);
