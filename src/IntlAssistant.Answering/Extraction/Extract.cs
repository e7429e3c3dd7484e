using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Extraction;

/// <summary>The part of a passage that answers, word for word.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Pieces">What is quoted, in the order of the passage; never empty.</param>
internal sealed record Extract(Passage Passage, IReadOnlyList<ExtractPiece> Pieces)
{
    /// <summary>How many characters are quoted.</summary>
    public int Length => Pieces.Sum(piece => piece.Units.Sum(unit => unit.Length));

    /// <summary>Whether every sentence of it is quoted by another extract too: pages may say the same thing.</summary>
    public bool IsSaidBy(Extract other)
    {
        var said = other.Quotes().ToHashSet(StringComparer.Ordinal);
        return Quotes().All(said.Contains);
    }

    private IEnumerable<string> Quotes() => Pieces.SelectMany(piece => piece.Units).Select(unit => unit.Of(Passage.Text).Trim());
}

/// <summary>What is quoted of one block.</summary>
/// <param name="Block">The block.</param>
/// <param name="Units">The sentences, items or rows, in order; never empty.</param>
internal sealed record ExtractPiece(PassageBlock Block, IReadOnlyList<TextSpan> Units);
