namespace IntlAssistant.Answering.Publishing;

/// <summary>What an answer stands on, as an editor is shown it.</summary>
/// <param name="Passage">The passage's id.</param>
/// <param name="Title">How it is cited.</param>
/// <param name="Address">Where it is published; <see langword="null"/> when nowhere.</param>
public sealed record GateSource(string Passage, string Title, Uri? Address);
