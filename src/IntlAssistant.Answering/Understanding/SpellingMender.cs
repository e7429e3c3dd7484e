using System.Collections.Concurrent;
using System.Text;

using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Understanding;

/// <summary>Puts right what was mistyped: a word that neither the content nor the field's words know, and that is close to one that they do.</summary>
/// <param name="knowledge">The content.</param>
internal sealed class SpellingMender(KnowledgeSnapshot knowledge)
{
    // Among short words too many are a letter away from each other: "dorm" and "form".
    private const int ShortestMended = 5;

    // Up to this length a slip in the first letter is likelier another word.
    private const int ShortWord = 7;

    // A word of the field is likelier meant than one that the content has once.
    private const int FieldFrequency = 3;

    private readonly ConcurrentDictionary<LanguageTag, Lazy<SpellingCorrector>> correctors = new();

    /// <summary>The text with mistyped words replaced by the likeliest known ones.</summary>
    public MendedText Mend(string text, LanguageTag language)
    {
        var corrector = correctors.GetOrAdd(language, tag => new Lazy<SpellingCorrector>(() => Build(tag))).Value;
        StringBuilder? mended = null;
        var spans = new List<TextSpan>();
        var copied = 0;
        foreach (var token in Analyzers.For(language).Analyze(text))
        {
            if (token.Span.Start >= copied && Correction(corrector, token) is { } correction)
            {
                mended ??= new StringBuilder(text.Length);
                mended.Append(text, copied, token.Span.Start - copied);
                spans.Add(new TextSpan(mended.Length, correction.Length));
                mended.Append(correction);
                copied = token.Span.End;
            }
        }

        return mended is null ? new MendedText(text, []) : new MendedText(mended.Append(text, copied, text.Length - copied).ToString(), spans);
    }

    private static string? Correction(SpellingCorrector corrector, Token token)
    {
        if (token.IsFunctionWord || token.Surface.Length < ShortestMended)
        {
            return null;
        }

        return corrector.Suggest(token.Surface, 2)
            .FirstOrDefault(word => token.Surface.Length >= ShortWord || word[0] == token.Surface[0]);
    }

    private SpellingCorrector Build(LanguageTag language)
    {
        var analyzer = Analyzers.For(language);
        var phrases = knowledge.Thesaurus.Concepts
            .SelectMany(concept => concept.Words.GetValueOrDefault(language, []).Concat(concept.Words.GetValueOrDefault(LanguageTag.English, [])))
            .Concat(knowledge.Dialogue.Intents.Values.SelectMany(languages => languages.GetValueOrDefault(language, [])));
        return new SpellingCorrector(knowledge.Index.Vocabulary()
            .Concat(phrases.SelectMany(analyzer.Analyze).Select(token => (token.Surface, FieldFrequency))));
    }
}
