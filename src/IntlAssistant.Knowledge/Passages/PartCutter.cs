namespace IntlAssistant.Knowledge.Passages;

/// <summary>Keeps passages passage-sized: a long section is cut between its blocks.</summary>
internal static class PartCutter
{
    /// <summary>How many characters a passage has at most where its blocks allow it.</summary>
    public const int Longest = 1200;

    /// <summary>The parts of a section, each the pieces of one passage.</summary>
    public static IReadOnlyList<IReadOnlyList<Piece>> Cut(IReadOnlyList<Piece> pieces)
    {
        var parts = new List<IReadOnlyList<Piece>>();
        var part = new List<Piece>();
        var length = 0;
        foreach (var piece in pieces)
        {
            if (part.Count > 0 && length + piece.Text.Length > Longest && !part[^1].LeadsIn)
            {
                parts.Add(part);
                part = [];
                length = 0;
            }

            part.Add(piece);
            length += piece.Text.Length;
        }

        if (part.Count > 0)
        {
            parts.Add(part);
        }

        return parts;
    }
}
