namespace IntlAssistant.Answering.Dialogue;

/// <summary>A phrase of the dialogue file found in a message.</summary>
/// <param name="Intent">The intent that it shows.</param>
/// <param name="First">The index of its first token in the message.</param>
/// <param name="Count">How many tokens it stretches over.</param>
internal readonly record struct DialogueMatch(string Intent, int First, int Count);
