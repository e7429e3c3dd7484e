using IntlAssistant.Answering.Reading;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Understanding;

/// <summary>The language of a message, and those that its words are looked up in.</summary>
/// <param name="Language">The language that the visitor writes.</param>
/// <param name="Candidates">It first, then the content's languages, and when it is only guessed every language that phrases are written in.</param>
internal sealed record SpokenLanguage(LanguageTag Language, IReadOnlyList<LanguageTag> Candidates)
{
    // Below this the identifier has little more to go by than the hint.
    private const double Guessed = 0.4;

    /// <summary>Tells the language of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="hint">The language to take it for when it does not tell.</param>
    /// <param name="content">The content.</param>
    public static SpokenLanguage Of(string text, LanguageTag? hint, ContentReading content)
    {
        var guess = LanguageIdentifier.Identify(text, hint);
        var language = IsBorrowed(text, guess.Language, content) ? hint ?? LanguageTag.English : guess.Language;
        List<LanguageTag> candidates = [language, .. content.Languages.Where(other => other != language)];
        if (guess.Confidence < Guessed || language != guess.Language)
        {
            candidates.AddRange(content.Dialogue.Languages.Where(other => !candidates.Contains(other)));
        }

        return new SpokenLanguage(language, candidates);
    }

    // "apply" and "visa" are said in Urdu too; when every word of a short message is also the content's, it is in the content's language.
    private static bool IsBorrowed(string text, LanguageTag language, ContentReading content)
    {
        if (content.Languages.Contains(language) || !text.All(char.IsAscii))
        {
            return false;
        }

        var tokens = Analyzers.For(LanguageTag.English).Analyze(text);
        return tokens.Count is 1 or 2 && content.Languages.Contains(LanguageTag.English)
            && tokens.All(token => token.IsFunctionWord || content.Knowledge.Index.DocumentFrequency(token.Term) > 0);
    }

    /// <summary>A text in each candidate language, the likeliest first.</summary>
    public IReadOnlyList<(LanguageTag Language, IReadOnlyList<Token> Tokens)> Analyse(string text) =>
        [.. Candidates.Select(language => (language, Analyzers.For(language).Analyze(text)))];
}
