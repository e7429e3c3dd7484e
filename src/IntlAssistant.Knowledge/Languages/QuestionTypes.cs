using System.Collections.Frozen;
using IntlAssistant.Knowledge.Languages.Folding;
using IntlAssistant.Knowledge.Languages.Words;

namespace IntlAssistant.Knowledge.Languages;

/// <summary>Tells from the question words of a language what kind of thing is asked for.</summary>
/// <remarks>
/// The earliest question phrase decides, the longest where several begin at one word; a "can I" decides only where
/// nothing else asks. A general "what" or no question word at all is made precise by nouns such as "fee" or "deadline".
/// </remarks>
public static class QuestionTypes
{
    private static readonly FrozenDictionary<string, QuestionPhrases> Phrases = QuestionPhraseTable.Languages
        .ToFrozenDictionary(language => language, QuestionPhrases.Of);

    private static readonly QuestionPhrases None = new([]);

    /// <summary>The kind of thing that a question asks for.</summary>
    /// <param name="tokens">The text as the analyzer of <paramref name="language"/> gives it.</param>
    /// <param name="text">The question.</param>
    /// <param name="language">The language of the question; one without a table is read by its question mark alone.</param>
    public static QuestionType Of(IReadOnlyList<Token> tokens, string text, LanguageTag language)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentNullException.ThrowIfNull(text);
        var phrases = Phrases.GetValueOrDefault(language.Value, None);
        var found = language.Value == "zh" ? phrases.In(FoldedText(text)) : In(tokens, text, phrases);
        var subject = found.Noun is QuestionType.Unknown ? found.Asked : found.Noun;
        return found.Asked switch
        {
            QuestionType.Unknown or QuestionType.What or QuestionType.Which => subject,
            var asked => asked,
        };
    }

    // "Cuando llegue, ¿qué documentos necesito?" asks from its mark on.
    private static (QuestionType Asked, QuestionType Noun) In(IReadOnlyList<Token> tokens, string text, QuestionPhrases phrases)
    {
        var all = phrases.In(tokens);
        var mark = text.IndexOf('¿', StringComparison.Ordinal);
        var asked = mark < 0 ? QuestionType.Unknown : phrases.In([.. tokens.Where(token => token.Span.Start > mark)]).Asked;
        return asked is QuestionType.Unknown ? all : (asked, all.Noun);
    }

    private static string FoldedText(string text) => CharFolding.Fold(text);
}
