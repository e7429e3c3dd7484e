using System.Collections.Frozen;

namespace IntlAssistant.Answering.Verification.Marks;

/// <summary>The words that deny, allow, demand, restrict and compare, as they stand in <c>Words</c>: a file a language, a line a kind.</summary>
/// <remarks>
/// Phrases are parted by bars; the longest wins where two overlap. A star before a word stands for any beginning of it, after a word
/// for any ending; a phrase of several words has none. What stands under <c>none</c> is of no kind, though it holds a word that is: "not only".
/// </remarks>
internal static class MarkWords
{
    private const string None = "none";
    private const string Beginning = "marks.";
    private const string Ending = ".txt";

    /// <summary>The languages that there is a file for.</summary>
    public static FrozenSet<string> Languages { get; } = typeof(MarkWords).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Beginning, StringComparison.Ordinal)).Select(name => name[Beginning.Length..^Ending.Length]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The phrases of a language, each with what it does.</summary>
    /// <exception cref="FormatException">The file is not in order: which, and what is wrong.</exception>
    public static IReadOnlyList<(string Phrase, Mark Mark)> Of(string language)
    {
        using var stream = typeof(MarkWords).Assembly.GetManifestResourceStream(FileOf(language))
            ?? throw new InvalidOperationException($"The software was built without {FileOf(language)}.");
        using var reader = new StreamReader(stream);
        return [.. Parse(reader.ReadToEnd(), FileOf(language))];
    }

    /// <summary>The phrases of a file, in order.</summary>
    /// <param name="text">The file.</param>
    /// <param name="name">What it is called, for whoever has to mend it.</param>
    public static IEnumerable<(string Phrase, Mark Mark)> Parse(string text, string name)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#'))
        {
            var parts = line.Split(':', 2, StringSplitOptions.TrimEntries);
            var mark = parts.Length == 2 ? Kind(parts[0], name) : throw new FormatException($"{name}: '{line}' has no kind; write 'not: never | no'.");
            foreach (var phrase in parts[1].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                yield return phrase.Contains('*') && phrase.Contains(' ')
                    ? throw new FormatException($"{name}: '{phrase}' has several words and a star; write each of its forms.")
                    : (phrase, mark);
            }
        }
    }

    // "at-least" is Mark.AtLeast.
    private static Mark Kind(string written, string name) => written == None ? Mark.None
        : Enum.TryParse<Mark>(written.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var mark) && !char.IsAsciiDigit(written[0]) ? mark
        : throw new FormatException($"{name}: '{written}' is no kind of mark.");

    private static string FileOf(string language) => $"{Beginning}{language}{Ending}";
}
