namespace IntlAssistant.Bot.Strings;

/// <summary>Fills the placeholders of a phrase.</summary>
internal static class PhraseText
{
    // First-strong isolate and its end: a name or number in another direction does not move the words around it.
    private const char Isolate = '\u2068';
    private const char EndIsolate = '\u2069';

    /// <summary>The phrase with a value in a placeholder's place, isolated from the phrase's own direction.</summary>
    public static string With(this string phrase, string placeholder, string value) =>
        phrase.Replace("{" + placeholder + "}", IsPlain(value) ? value : $"{Isolate}{value}{EndIsolate}", StringComparison.Ordinal);

    /// <summary>Digits alone have no direction of their own to protect.</summary>
    private static bool IsPlain(string value) => value.All(char.IsDigit);

    /// <summary>The text with its digits as the language writes them.</summary>
    public static string InDigits(this Phrases phrases, string text) =>
        phrases.Digits.Length == 10
            ? string.Concat(text.Select(letter => char.IsAsciiDigit(letter) ? phrases.Digits[letter - '0'] : letter))
            : text;
}
