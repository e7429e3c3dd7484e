using IntlAssistant.Knowledge.Index;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Answering.Understanding;

/// <summary>One thing that a question asks for, in every word that it may stand in.</summary>
/// <param name="Label">The visitor's own words, for explanations.</param>
/// <param name="Importance">How much it decides, from its rarity in the content: above 0.</param>
/// <param name="Alternatives">The words to look for, best first.</param>
/// <param name="Concept">The concept that the words stand for; <see langword="null"/> for a plain word.</param>
/// <param name="IsKnown">Whether any of the words occurs in the content.</param>
/// <param name="IsName">Whether it names something: a place, an organisation, a word that no vocabulary holds.</param>
/// <param name="IsInherited">Whether it comes from an earlier turn and not from this message.</param>
internal sealed record SoughtTerm(
    string Label,
    float Importance,
    IReadOnlyList<QueryTerm> Alternatives,
    Concept? Concept,
    bool IsKnown,
    bool IsName,
    bool IsInherited)
{
    /// <summary>The same for the index.</summary>
    public QueryClause ToClause() => new(IsInherited ? InheritedWeight : 1f, Alternatives);

    /// <summary>What an earlier turn's words weigh beside this message's own.</summary>
    public const float InheritedWeight = 0.6f;
}
