using IntlAssistant.Knowledge.Index;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Answering.Understanding;

/// <summary>One thing that a question asks for, in every word that it may stand in.</summary>
/// <param name="Label">The visitor's own words, for explanations.</param>
/// <param name="Importance">How much it decides, from its rarity in the content: above 0.</param>
/// <param name="Alternatives">The words to look for; the weight of each says how near it is to the visitor's own.</param>
/// <param name="Concept">The concept that the words stand for; <see langword="null"/> for a plain word.</param>
/// <param name="IsKnown">Whether any of the words occurs in the content.</param>
/// <param name="IsName">Whether it names something: a place, an organisation, a project.</param>
internal sealed record SoughtTerm(
    string Label,
    float Importance,
    IReadOnlyList<QueryTerm> Alternatives,
    Concept? Concept,
    bool IsKnown,
    bool IsName)
{
    /// <summary>What it counts beside the question's own words: 1, and less for what an earlier turn left or for where the visitor is from.</summary>
    public float Share { get; init; } = 1f;

    /// <summary>The same for the index, which adds the rarity itself.</summary>
    public QueryClause ToClause() => new(Share, Alternatives);

    /// <summary>The same with every word less near.</summary>
    /// <param name="nearness">What to take each weight by: above 0, at most 1.</param>
    public SoughtTerm Less(float nearness) =>
        this with { Alternatives = [.. Alternatives.Select(term => term with { Weight = term.Weight * nearness })] };
}
