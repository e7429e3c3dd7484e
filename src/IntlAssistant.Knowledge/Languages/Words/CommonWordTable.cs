using System.Collections.Frozen;

namespace IntlAssistant.Knowledge.Languages.Words;

/// <summary>The shipped lists of usual words, each word under its place in its language's order.</summary>
internal static class CommonWordTable
{
    private static readonly Lazy<FrozenDictionary<string, string[]>> Lists = new(Read);

    /// <summary>The words of a language, most usual first; empty for a language without a list.</summary>
    public static IReadOnlyList<string> Of(LanguageTag language) => Lists.Value.GetValueOrDefault(language.Value, []);

    private static FrozenDictionary<string, string[]> Read()
    {
        var lists = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        List<string> words = [];
        foreach (var line in (Shipped.Read("common-words.txt") ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line.StartsWith('['))
            {
                lists[line.Trim('[', ']')] = words = [];
            }
            else if (!line.StartsWith('#'))
            {
                words.AddRange(line.Split(' '));
            }
        }

        return lists.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }
}
