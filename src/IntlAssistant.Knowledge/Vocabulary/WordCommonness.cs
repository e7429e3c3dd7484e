using System.Collections.Concurrent;
using System.Collections.Frozen;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Languages.Words;

namespace IntlAssistant.Knowledge.Vocabulary;

/// <summary>How usual the words of a language are, whatever any office writes: "better" and "life" say little, a rare word or a name says much.</summary>
/// <remarks>Safe to use from many threads; a language is read at its first use.</remarks>
public sealed class WordCommonness
{
    // The longest list: in a shorter one the last word is as usual as the word at its place in a long one.
    private const int LongestList = 6000;

    private static readonly ConcurrentDictionary<LanguageTag, Lazy<WordCommonness>> Languages = new();

    private readonly FrozenDictionary<string, float> terms;
    private readonly WordCommonness? foreign;

    private WordCommonness(LanguageTag language)
    {
        var found = new Dictionary<string, float>(StringComparer.Ordinal);
        var analyzer = Analyzers.For(language);
        var words = CommonWordTable.Of(language);
        for (var place = 0; place < words.Count; place++)
        {
            foreach (var token in analyzer.Analyze(words[place]))
            {
                // By the logarithm: words follow each other by Zipf's law.
                found.TryAdd(token.Term, 1f - (MathF.Log(place + 1) / MathF.Log(LongestList + 1)));
            }
        }

        terms = found.ToFrozenDictionary(StringComparer.Ordinal);
        foreign = terms.Count > 0 && terms.Keys.All(term => !char.IsAscii(term[0])) ? For(LanguageTag.English) : null;
    }

    /// <summary>The words of a language; for one without a list, every word is unusual.</summary>
    public static WordCommonness For(LanguageTag language) =>
        Languages.GetOrAdd(language, tag => new Lazy<WordCommonness>(() => new WordCommonness(tag))).Value;

    /// <summary>How usual a word is: 1 for the most usual, towards 0 for what is just in the list, 0 for what is not.</summary>
    /// <param name="term">A stem, as <see cref="Token.Term"/> of the language's analyzer gives it.</param>
    /// <remarks>Amid another script a Latin word is taken for English, as the analyzers do.</remarks>
    public float Of(string term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return foreign is not null && term.Length > 0 && char.IsAsciiLetter(term[0]) ? foreign.Of(term) : terms.GetValueOrDefault(term);
    }
}
