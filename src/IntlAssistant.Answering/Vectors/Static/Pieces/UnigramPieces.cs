namespace IntlAssistant.Answering.Vectors.Static.Pieces;

/// <summary>Unigram: of all ways to cut a stretch, the likeliest by the pieces' scores (Viterbi's algorithm).</summary>
internal sealed class UnigramPieces : IPieceModel
{
    // What an unknown character costs beside the worst piece.
    private const double UnknownPenalty = 10;

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> known;
    private readonly double[] scores;
    private readonly int unknown;
    private readonly double unknownScore;
    private readonly int longest;

    /// <summary>Makes the model.</summary>
    /// <param name="pieces">The pieces with their scores, in the order of their numbers.</param>
    /// <param name="unknown">The number of the piece for the unknown; -1 for none.</param>
    public UnigramPieces(IReadOnlyList<(string Piece, double Score)> pieces, int unknown)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (number, (piece, _)) in pieces.Index())
        {
            numbers.TryAdd(piece, number);
        }

        known = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        scores = [.. pieces.Select(piece => piece.Score)];
        this.unknown = unknown;
        unknownScore = scores.DefaultIfEmpty(0).Min() - UnknownPenalty;
        longest = pieces.Select(piece => piece.Piece.Length).DefaultIfEmpty(0).Max();
        PieceCount = pieces.Count;
    }

    /// <inheritdoc/>
    public int PieceCount { get; }

    /// <inheritdoc/>
    public void Add(string stretch, List<int> pieces)
    {
        var best = new (double Score, int Start, int Piece)[stretch.Length + 1];
        Array.Fill(best, (double.NegativeInfinity, 0, -1));
        best[0] = (0, 0, -1);
        for (var start = 0; start < stretch.Length; start++)
        {
            if (double.IsNegativeInfinity(best[start].Score))
            {
                continue;
            }

            var isSingleKnown = false;
            var single = char.IsHighSurrogate(stretch[start]) && start + 1 < stretch.Length ? 2 : 1;
            for (var length = 1; length <= Math.Min(longest, stretch.Length - start); length++)
            {
                if (known.TryGetValue(stretch.AsSpan(start, length), out var piece) && piece != unknown)
                {
                    isSingleKnown |= length == single;
                    Better(best, start, start + length, best[start].Score + scores[piece], piece);
                }
            }

            if (!isSingleKnown)
            {
                Better(best, start, start + single, best[start].Score + unknownScore, -1);
            }
        }

        var found = new List<int>();
        for (var end = stretch.Length; end > 0; end = best[end].Start)
        {
            if (best[end].Piece >= 0)
            {
                found.Add(best[end].Piece);
            }
        }

        found.Reverse();
        pieces.AddRange(found);
    }

    private static void Better((double Score, int Start, int Piece)[] best, int start, int end, double score, int piece)
    {
        if (score > best[end].Score)
        {
            best[end] = (score, start, piece);
        }
    }
}
