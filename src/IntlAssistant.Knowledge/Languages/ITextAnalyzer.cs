namespace IntlAssistant.Knowledge.Languages;

/// <summary>Turns text of one language into the tokens that are indexed and searched.</summary>
/// <remarks>Implementations are stateless and safe to use from many threads.</remarks>
public interface ITextAnalyzer
{
    /// <summary>The language that this analyzer is for.</summary>
    LanguageTag Language { get; }

    /// <summary>The tokens of <paramref name="text"/> in order, function words included and marked.</summary>
    /// <remarks>Any string is accepted, also lone surrogates and control characters; nothing is thrown for content.</remarks>
    IReadOnlyList<Token> Analyze(string text);
}
