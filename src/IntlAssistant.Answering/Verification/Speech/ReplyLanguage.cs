using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Verification.Speech;

/// <summary>Tells whether a sentence is in the visitor's language.</summary>
internal static class ReplyLanguage
{
    private const double Sure = 0.7;
    private const int FewWords = 3;

    /// <summary>Whether a sentence is surely in another language.</summary>
    public static bool IsOther(string text, IReadOnlyList<Token> tokens, LanguageTag wanted)
    {
        // A name, a link, a form's title is what it is in any language.
        if (tokens.Count(token => token.Surface.Any(char.IsLetter) && !token.Surface.Contains('.')) < FewWords)
        {
            return false;
        }

        var guess = LanguageIdentifier.Identify(text, wanted);
        return guess.Language != wanted && (guess.Confidence >= Sure || IsOfAnotherScript(text, wanted));
    }

    private static bool IsOfAnotherScript(string text, LanguageTag wanted)
    {
        var latin = text.Count(character => character is >= 'A' and <= 'z' or >= '\u00C0' and <= '\u024F' && char.IsLetter(character));
        var letters = text.Count(char.IsLetter);
        var isLatin = wanted.Value is not ("fa" or "ar" or "ur" or "hi" or "zh" or "ru" or "uk" or "ja" or "ko" or "he" or "el" or "th" or "ckb" or "ps");
        return isLatin ? latin < letters / 2 : latin > letters * 0.9;
    }
}
