namespace IntlAssistant.Knowledge.Passages;

/// <summary>Keeps passages passage-sized: a long section is cut between its blocks, a long block between its parts.</summary>
internal static class PartCutter
{
    /// <summary>How many characters a passage has at most where its blocks allow it.</summary>
    public const int Longest = 1200;

    /// <summary>The parts of a section, each the pieces of one passage.</summary>
    public static IReadOnlyList<IReadOnlyList<Piece>> Cut(IReadOnlyList<Piece> pieces)
    {
        var parts = new List<IReadOnlyList<Piece>>();
        var part = new List<Piece>();
        foreach (var piece in pieces.SelectMany(piece => PieceSplitter.Split(piece, Longest)))
        {
            if (part.Count > 0 && part.Sum(before => before.Text.Length) + piece.Text.Length > Longest && Close(part) is { } next)
            {
                parts.Add(part);
                part = next;
            }

            part.Add(piece);
        }

        if (part.Count > 0)
        {
            parts.Add(part);
        }

        return parts;
    }

    /// <summary>Ends a part. Returns what the next begins with: the words that announce what follows; <see langword="null"/> when the part is nothing else.</summary>
    private static List<Piece>? Close(List<Piece> part)
    {
        if (!part[^1].LeadsIn)
        {
            return [];
        }

        if (part.Count == 1)
        {
            return null;
        }

        var leadIn = part[^1];
        part.RemoveAt(part.Count - 1);
        return [leadIn];
    }
}
