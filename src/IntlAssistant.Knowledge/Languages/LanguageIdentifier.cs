using IntlAssistant.Knowledge.Languages.Words;

namespace IntlAssistant.Knowledge.Languages;

/// <summary>Tells the language of a message: by script, then by function words.</summary>
public static class LanguageIdentifier
{
    /// <summary>The language of a message.</summary>
    /// <param name="text">What the visitor typed.</param>
    /// <param name="hint">The language expected, such as the browser's; it decides where the text does not.</param>
    public static LanguageGuess Identify(string text, LanguageTag? hint)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = Analyzers.For(LanguageTag.English).Analyze(text);
        var best = (Language: hint ?? LanguageTag.English, Hits: 0);
        foreach (var language in FunctionWords.Languages)
        {
            var analyzed = Analyzers.For(LanguageTag.Parse(language)).Analyze(text);
            var hits = analyzed.Count(token => token.IsFunctionWord);
            if (hits > best.Hits)
            {
                best = (LanguageTag.Parse(language), hits);
            }
        }

        return new(best.Language, tokens.Count == 0 ? 0 : Math.Min(1.0, (double)best.Hits / tokens.Count));
    }
}
