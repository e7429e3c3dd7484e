namespace IntlAssistant.Server.Staff.Knowledge;

/// <summary>What was changed in a text, line by line.</summary>
internal static class LineDifference
{
    private const int Longest = 2000;

    /// <summary>The lines of both texts in order: those that were taken out, those that were put in, and those that stayed.</summary>
    public static IReadOnlyList<DifferentLine> Of(string before, string after)
    {
        var (old, now) = (Lines(before), Lines(after));
        var start = 0;
        while (start < old.Length && start < now.Length && old[start] == now[start])
        {
            start++;
        }

        var end = 0;
        while (end < old.Length - start && end < now.Length - start && old[^(end + 1)] == now[^(end + 1)])
        {
            end++;
        }

        return
        [
            .. old[..start].Select(line => new DifferentLine(line, LineChange.Same)),
            .. Between(old[start..^end], now[start..^end]),
            .. old[^end..].Select(line => new DifferentLine(line, LineChange.Same)),
        ];
    }

    /// <summary>The longest common subsequence, by the table of its lengths.</summary>
    private static List<DifferentLine> Between(string[] old, string[] now)
    {
        var lengths = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = old[i] == now[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        var lines = new List<DifferentLine>();
        for (int i = 0, j = 0; i < old.Length || j < now.Length;)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j])
            {
                lines.Add(new DifferentLine(old[i], LineChange.Same));
                (i, j) = (i + 1, j + 1);
            }
            else if (j == now.Length || (i < old.Length && lengths[i + 1, j] >= lengths[i, j + 1]))
            {
                lines.Add(new DifferentLine(old[i++], LineChange.Removed));
            }
            else
            {
                lines.Add(new DifferentLine(now[j++], LineChange.Added));
            }
        }

        return lines;
    }

    // The table grows with the square: what is longer than any page is compared as far as that.
    private static string[] Lines(string text) => [.. text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Take(Longest)];
}

/// <summary>A line of one of two texts.</summary>
/// <param name="Text">The line.</param>
/// <param name="Change">What became of it.</param>
internal sealed record DifferentLine(string Text, LineChange Change);

/// <summary>What became of a line.</summary>
internal enum LineChange
{
    Same,
    Removed,
    Added,
}
