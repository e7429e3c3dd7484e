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
        List<LanguageTag> candidates = [guess.Language, .. content.Languages.Where(language => language != guess.Language)];
        if (guess.Confidence < Guessed)
        {
            candidates.AddRange(content.Dialogue.Languages.Where(language => !candidates.Contains(language)));
        }

        return new SpokenLanguage(guess.Language, candidates);
    }

    /// <summary>A text in each candidate language, the likeliest first.</summary>
    public IReadOnlyList<(LanguageTag Language, IReadOnlyList<Token> Tokens)> Analyse(string text) =>
        [.. Candidates.Select(language => (language, Analyzers.For(language).Analyze(text)))];
}
