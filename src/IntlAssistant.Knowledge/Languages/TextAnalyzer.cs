using IntlAssistant.Knowledge.Languages.Words;

namespace IntlAssistant.Knowledge.Languages;

/// <summary>An analyzer put together from a lexicon and the rules of a language.</summary>
internal sealed class TextAnalyzer(LanguageTag language, Lexicon lexicon, WordRules rules) : ITextAnalyzer
{
    /// <inheritdoc/>
    public LanguageTag Language { get; } = language;

    /// <inheritdoc/>
    public IReadOnlyList<Token> Analyze(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new List<Token>((text.Length / 5) + 4);
        new TextScanner(text, tokens, lexicon, rules, stackalloc char[TextScanner.LongestWord]).Run();
        return tokens;
    }
}
