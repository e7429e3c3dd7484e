namespace IntlAssistant.Answering.Publishing;

/// <summary>What a draft changes in a passage.</summary>
/// <param name="Passage">The passage's id.</param>
/// <param name="Removed">The sentences that it takes out.</param>
/// <param name="Added">The sentences that it puts in.</param>
public sealed record GateEdit(string Passage, IReadOnlyList<string> Removed, IReadOnlyList<string> Added);
