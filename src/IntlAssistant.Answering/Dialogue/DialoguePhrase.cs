namespace IntlAssistant.Answering.Dialogue;

/// <summary>A phrase of the dialogue file, analysed.</summary>
/// <param name="Intent">The intent that it shows.</param>
/// <param name="Terms">Its words in order, stemmed.</param>
/// <param name="MayStretch">Whether other words may stand between its own: only where it has two telling words or more.</param>
internal sealed record DialoguePhrase(string Intent, IReadOnlyList<string> Terms, bool MayStretch);
