using System.Text;

namespace IntlAssistant.Bot.Teams.Sizes;

/// <summary>Cuts a Markdown text into parts of a size: between paragraphs, so that a list and a quoted passage stay whole wherever they fit in one part.</summary>
internal static class TextCutter
{
    private const int Escaped = 6;

    private static readonly string[] Cuts = ["\n", ". ", "。", "؟ ", " "];

    /// <summary>The parts in order; none is empty unless the whole is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">How many bytes a part may have as it stands in JSON.</param>
    public static IReadOnlyList<string> Cut(string text, int most)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        var size = 0;
        foreach (var block in text.Split("\n\n").SelectMany(block => Pieces(block, most)))
        {
            var more = Size(block) + Escaped;
            if (part.Length > 0 && size + more > most)
            {
                parts.Add(part.ToString());
                part.Clear();
                size = 0;
            }

            part.Append(part.Length > 0 ? "\n\n" : "").Append(block);
            size += more;
        }

        parts.Add(part.ToString());
        return parts;
    }

    /// <summary>The block itself, or where it alone is too large, its lines, sentences, words.</summary>
    private static IEnumerable<string> Pieces(string block, int most)
    {
        var rest = block;
        while (Size(rest) + Escaped > most)
        {
            var end = EndOf(rest, most - Escaped);
            yield return rest[..end].TrimEnd();
            rest = rest[end..].TrimStart();
        }

        yield return rest;
    }

    private static int EndOf(string text, int most)
    {
        var longest = Longest(text, most);
        var cut = Cuts.Select(cut => (Cut: cut, At: text.LastIndexOf(cut, longest - 1, longest, StringComparison.Ordinal)))
            .FirstOrDefault(found => found.At > longest / 2);
        return cut.Cut is null ? longest : Math.Min(longest, cut.At + cut.Cut.Length);
    }

    /// <summary>How many letters fit; never half of a pair, and at least one.</summary>
    private static int Longest(string text, int most)
    {
        var (length, size) = (0, 0);
        while (length < text.Length && size + Size(text[length]) <= most)
        {
            size += Size(text[length++]);
        }

        return length > 1 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : Math.Max(1, length);
    }

    private static int Size(string text) => text.Sum(Size);

    // As the JSON of activities is written: whatever might be read as something else is escaped.
    private static int Size(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is ' ' or '.' or ',' or '-' or ':' or '/' or '(' or ')' ? 1 : Escaped;
}
