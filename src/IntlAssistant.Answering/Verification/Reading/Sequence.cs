namespace IntlAssistant.Answering.Verification.Reading;

/// <summary>What a sentence says comes first, and what comes later.</summary>
/// <param name="Early">What comes first.</param>
/// <param name="Late">What comes later.</param>
internal sealed record Sequence(IReadOnlyList<StatementTerm> Early, IReadOnlyList<StatementTerm> Late);
