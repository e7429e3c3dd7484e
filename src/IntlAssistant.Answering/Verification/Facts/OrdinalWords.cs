using System.Collections.Frozen;

using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Verification.Facts;

/// <summary>The words that say the how-manieth something is: "second", "dritte", "آخرین"; they stand in <c>ordinals.txt</c>.</summary>
internal static class OrdinalWords
{
    /// <summary>The place of what comes last.</summary>
    public const int Last = -1;

    private const char Unsure = '?';
    private const string FileName = "ordinals.txt";

    private static readonly FrozenDictionary<string, FrozenDictionary<string, (int Place, bool IsSure)>> Tables = Lines()
        .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries)).ToFrozenDictionary(line => line[0], line => Read(line[0], line[1]));

    /// <summary>The place that a folded word names, and whether it means nothing else; <see langword="null"/> for any other word.</summary>
    public static (int Place, bool IsSure)? Find(string surface, LanguageTag language) =>
        Tables.GetValueOrDefault(language.Value) is { } table && table.TryGetValue(surface, out var found) ? found
        : ArabicJoined.Without(surface, language) is { } word ? Find(word, language) : null;

    private static IEnumerable<string> Lines()
    {
        using var stream = typeof(OrdinalWords).Assembly.GetManifestResourceStream(FileName)
            ?? throw new InvalidOperationException($"The software was built without {FileName}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#');
    }

    private static FrozenDictionary<string, (int Place, bool IsSure)> Read(string language, string places)
    {
        var analyzer = Analyzers.For(LanguageTag.Parse(language));
        var all = places.Split('|');
        return all.SelectMany((words, at) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (Word: word, Place: at == all.Length - 1 ? Last : at + 1)))
            .SelectMany(entry => analyzer.Analyze(entry.Word.TrimEnd(Unsure)).Take(1).Select(token => (token.Surface, Value: (entry.Place, IsSure: !entry.Word.EndsWith(Unsure)))))
            .GroupBy(entry => entry.Surface, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.First().Value, StringComparer.Ordinal);
    }
}
