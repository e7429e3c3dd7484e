using System.Collections.Concurrent;

using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Verification.Marks;

/// <summary>Finds what denies, allows, demands, restricts and compares in a text.</summary>
internal static class MarkReader
{
    private const string Chinese = "zh";

    private static readonly ConcurrentDictionary<string, Lazy<MarkTable>> Tables = new(StringComparer.Ordinal);

    /// <summary>The marks of a text in the order of their words; none in a language without a table.</summary>
    public static IReadOnlyList<FoundMark> Read(string text, IReadOnlyList<Token> tokens, LanguageTag language)
    {
        if (!MarkWords.Languages.Contains(language.Value))
        {
            return [];
        }

        var table = Tables.GetOrAdd(language.Value, tag => new Lazy<MarkTable>(() => MarkTable.Of(tag))).Value;
        return language.Value == Chinese ? InCharacters(text, tokens, table) : InWords(tokens, table);
    }

    private static List<FoundMark> InWords(IReadOnlyList<Token> tokens, MarkTable table)
    {
        var found = new List<FoundMark>();
        for (var at = 0; at < tokens.Count;)
        {
            var (length, mark) = table.Longest(tokens, at);
            if (mark != Mark.None)
            {
                found.Add(new FoundMark(mark, at, length));
            }

            at += Math.Max(1, length);
        }

        return found;
    }

    // Without spaces: the longest phrase at each character, told by the tokens that it stands in.
    private static List<FoundMark> InCharacters(string text, IReadOnlyList<Token> tokens, MarkTable table)
    {
        var found = new List<FoundMark>();
        var token = 0;
        for (var at = 0; at < text.Length;)
        {
            var (length, mark) = table.Longest(text, at);
            while (token + 1 < tokens.Count && tokens[token].Span.End <= at)
            {
                token++;
            }

            if (mark != Mark.None && token < tokens.Count)
            {
                found.Add(new FoundMark(mark, token, 1));
            }

            at += Math.Max(1, length);
        }

        return found;
    }
}
