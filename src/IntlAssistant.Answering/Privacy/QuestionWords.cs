using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Privacy;

/// <summary>What of a visitor's stripped words is the question: the sentences that named nobody.</summary>
public static class QuestionWords
{
    /// <summary>The question in a text with placeholders; empty when nothing is left.</summary>
    public static string Of(string stripped)
    {
        if (!Placeholders.IsIn(stripped))
        {
            return stripped.Trim();
        }

        var sentences = SentenceSplitter.Split(stripped, LanguageIdentifier.Identify(stripped, null).Language)
            .Select(span => span.Of(stripped).Trim()).ToList();
        var clean = sentences.Where(sentence => !Placeholders.IsIn(sentence)).ToList();

        // A greeting alone is no question; then the clauses around the name are better than nothing.
        return clean.Any(HasSubstance) ? string.Join(' ', clean.Where(HasSubstance)) : Tidy(stripped);
    }

    private static bool HasSubstance(string sentence) =>
        Analyzers.For(LanguageIdentifier.Identify(sentence, null).Language).Analyze(sentence).Count(token => !token.IsFunctionWord) > 1;

    private static string Tidy(string stripped) =>
        string.Join(' ', Placeholders.Remove(stripped).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
