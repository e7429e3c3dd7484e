namespace IntlAssistant.Knowledge.Languages;

/// <summary>The language that a text seems to be in.</summary>
/// <param name="Language">The language.</param>
/// <param name="Confidence">From 0, nothing speaks for it but the hint or the default, to 1, nothing else is possible.</param>
public readonly record struct LanguageGuess(LanguageTag Language, double Confidence);
