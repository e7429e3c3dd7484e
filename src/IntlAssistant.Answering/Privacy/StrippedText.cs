namespace IntlAssistant.Answering.Privacy;

/// <summary>A text without what told who somebody is.</summary>
/// <param name="Text">The text, with a placeholder in each place.</param>
/// <param name="Found">What was taken out.</param>
public sealed record StrippedText(string Text, IReadOnlyList<PersonalDataKind> Found);
