using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Knowledge;

/// <summary>Stands in until the analyzers of Languages are there.</summary>
internal static class Analyzers
{
    public static ITextAnalyzer For(LanguageTag language) => new Plain(language);

    private sealed class Plain(LanguageTag language) : ITextAnalyzer
    {
        public LanguageTag Language => language;

        public IReadOnlyList<Token> Analyze(string text)
        {
            var tokens = new List<Token>();
            for (var i = 0; i < text.Length; i++)
            {
                var start = i;
                while (i < text.Length && char.IsLetterOrDigit(text[i]))
                {
                    i++;
                }

                if (i > start)
                {
                    var word = text[start..i].ToLowerInvariant();
                    tokens.Add(new Token(word, word.TrimEnd('s'), new TextSpan(start, i - start), word is "the" or "a" or "of" or "is"));
                }
            }

            return tokens;
        }
    }
}
