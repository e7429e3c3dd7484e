namespace IntlAssistant.Knowledge.Passages;

/// <summary>One block of a page as plain text, before it has its place in a passage; spans count from the start of <paramref name="Text"/>.</summary>
internal sealed record Piece(string Text, PassageBlock Block, IReadOnlyList<PassageLink> Links)
{
    /// <summary>Whether it announces what follows, so that the two must not be torn apart.</summary>
    public bool LeadsIn => Block is PassageBlock.Paragraph && Text.Length > 0 && Text[^1] is ':' or '：' or '؛';
}
