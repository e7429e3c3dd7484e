namespace IntlAssistant.Knowledge.Index;

/// <summary>A term to search for.</summary>
/// <param name="Text">The term as an analyzer, or <see cref="Thesaurus.ConceptId.Term"/>, gives it.</param>
/// <param name="Weight">How much a hit counts beside the other alternatives of its clause: above 0, at most 1.</param>
public readonly record struct QueryTerm(string Text, float Weight);
