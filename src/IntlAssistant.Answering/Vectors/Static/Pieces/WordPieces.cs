namespace IntlAssistant.Answering.Vectors.Static.Pieces;

/// <summary>WordPiece: at each place the longest known piece; a word that is not made of known pieces is unknown as a whole.</summary>
/// <param name="vocabulary">The pieces with their numbers.</param>
/// <param name="inner">What a piece begins with that does not begin a word: <c>##</c>.</param>
/// <param name="unknown">The piece for the unknown.</param>
/// <param name="longest">Words of more letters are unknown.</param>
internal sealed class WordPieces(IReadOnlyDictionary<string, int> vocabulary, string inner, string unknown, int longest) : IPieceModel
{
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> known =
        new Dictionary<string, int>(vocabulary, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <inheritdoc/>
    public int PieceCount { get; } = vocabulary.Count == 0 ? 0 : vocabulary.Values.Max() + 1;

    /// <inheritdoc/>
    public void Add(string stretch, List<int> pieces)
    {
        if (stretch.Length == 0 || stretch.Length > longest)
        {
            return;
        }

        var before = pieces.Count;
        Span<char> inside = stackalloc char[stretch.Length + inner.Length];
        inner.CopyTo(inside);
        for (var start = 0; start < stretch.Length;)
        {
            var end = stretch.Length;
            for (; end > start; end--)
            {
                scoped var piece = stretch.AsSpan(start, end - start);
                if (start > 0)
                {
                    piece.CopyTo(inside[inner.Length..]);
                    piece = inside[..(inner.Length + piece.Length)];
                }

                if (known.TryGetValue(piece, out var number) && !piece.SequenceEqual(unknown))
                {
                    pieces.Add(number);
                    break;
                }
            }

            if (end == start)
            {
                pieces.RemoveRange(before, pieces.Count - before);
                return;
            }

            start = end;
        }
    }
}
