namespace IntlAssistant.Knowledge.Passages;

/// <summary>Divides a block that is by itself too long for a passage: between sentences, items or rows.</summary>
/// <remarks>Steps stay whole: their numbers count from the first.</remarks>
internal static class PieceSplitter
{
    /// <summary>The pieces of a piece, each at most about <paramref name="longest"/> characters where its parts allow it.</summary>
    public static IEnumerable<Piece> Split(Piece piece, int longest) => piece.Text.Length <= longest
        ? [piece]
        : piece.Block switch
        {
            PassageBlock.Paragraph paragraph => Groups(paragraph.Sentences, longest).Select(group => Part(
                piece, group[0].Start, group[^1].End, by => new PassageBlock.Paragraph(Whole(group).Shift(by), group.Shift(by)))),
            PassageBlock.List { IsOrdered: false } list => Groups(list.Items, longest).Select(group => Part(
                piece, group[0].Start, group[^1].End, by => new PassageBlock.List(Whole(group).Shift(by), group.Shift(by), false))),
            PassageBlock.Table table when table.Rows.Count > 1 => SplitTable(piece, table, longest),
            _ => [piece],
        };

    private static IEnumerable<Piece> SplitTable(Piece piece, PassageBlock.Table table, int longest)
    {
        var header = piece.Text[..table.Header[^1].End];
        var rows = table.Rows.Select(Whole).ToList();
        var next = 0;
        foreach (var group in Groups(rows, longest))
        {
            var text = $"{header}\n{Whole(group).Of(piece.Text)}";
            var by = header.Length + 1 - group[0].Start;
            var cells = table.Rows.Skip(next).Take(group.Count).Select(row => row.Shift(by)).ToList();
            next += group.Count;
            yield return new Piece(
                text,
                new PassageBlock.Table(new TextSpan(0, text.Length), table.Header, cells),
                [.. LinksIn(piece, 0, header.Length), .. LinksIn(piece, group[0].Start, group[^1].End).Select(link => link.Shift(by))]);
        }
    }

    private static Piece Part(Piece piece, int start, int end, Func<int, PassageBlock> block) => new(
        piece.Text[start..end], block(-start), [.. LinksIn(piece, start, end).Select(link => link.Shift(-start))]);

    private static IEnumerable<PassageLink> LinksIn(Piece piece, int start, int end) =>
        piece.Links.Where(link => link.Span.Start >= start && link.Span.End <= end);

    private static TextSpan Whole(IReadOnlyList<TextSpan> spans) => new(spans[0].Start, spans[^1].End - spans[0].Start);

    /// <summary>Neighbours together, in groups of about equal length.</summary>
    private static IEnumerable<IReadOnlyList<TextSpan>> Groups(IReadOnlyList<TextSpan> spans, int longest)
    {
        var length = spans.Count == 0 ? 0 : Whole(spans).Length;
        var target = length / Math.Max(1, (length + longest - 1) / longest);
        var group = new List<TextSpan>();
        foreach (var span in spans)
        {
            if (group.Count > 0 && span.End - group[0].Start > target + (span.Length / 2))
            {
                yield return group;
                group = [];
            }

            group.Add(span);
        }

        if (group.Count > 0)
        {
            yield return group;
        }
    }
}
