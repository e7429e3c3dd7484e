namespace IntlAssistant.Bot.Curation;

/// <summary>One way in which something was asked.</summary>
/// <param name="Text">The words, with placeholders for what told who asked.</param>
/// <param name="Language">Their language, BCP 47.</param>
/// <param name="Count">How often it was asked so.</param>
public sealed record UnansweredWording(string Text, string Language, int Count);
