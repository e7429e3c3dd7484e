namespace IntlAssistant.Answering.Verification.Reading;

/// <summary>The how-manieth something is: "the second semester", "week 6".</summary>
/// <param name="Place">The place, from 1; <see cref="Facts.OrdinalWords.Last"/> for the last.</param>
/// <param name="Counted">What is counted; <see langword="null"/> where nothing stands beside it.</param>
/// <param name="IsSure">Whether it is a word that means nothing else.</param>
/// <param name="Label">The word as it is written.</param>
internal sealed record PlacedOrdinal(int Place, StatementTerm? Counted, bool IsSure, string Label);
