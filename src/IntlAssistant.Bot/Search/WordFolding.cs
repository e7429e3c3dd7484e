using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Bot.Search;

/// <summary>Folds what people write for the search over conversations as the content's words are folded: one surface for one word in every language.</summary>
internal static class WordFolding
{
    // A language that has no analyzer of its own gets the one that folds and does not stem: names are looked for, and numbers.
    private static readonly ITextAnalyzer Plain = Analyzers.For(LanguageTag.Parse("und"));

    public static string Fold(string text) => string.Join(' ', Plain.Analyze(text).Select(token => token.Surface));
}
