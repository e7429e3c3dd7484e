namespace IntlAssistant.Knowledge.Index;

/// <summary>One thing asked for, in any of several words: the visitor's own, their stems in other languages, the concept they stand for.</summary>
/// <param name="Weight">How much the clause counts beside the others: above 0.</param>
/// <param name="Alternatives">The words; a passage is credited with the best of them, not with their sum.</param>
public sealed record QueryClause(float Weight, IReadOnlyList<QueryTerm> Alternatives);
