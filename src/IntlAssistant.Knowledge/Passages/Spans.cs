namespace IntlAssistant.Knowledge.Passages;

/// <summary>Moves spans when a text gets its place within a longer one.</summary>
internal static class Spans
{
    public static TextSpan Shift(this TextSpan span, int by) => new(span.Start + by, span.Length);

    public static IReadOnlyList<TextSpan> Shift(this IReadOnlyList<TextSpan> spans, int by) =>
        [.. spans.Select(span => span.Shift(by))];

    public static PassageLink Shift(this PassageLink link, int by) => link with { Span = link.Span.Shift(by) };

    public static PassageBlock Shift(this PassageBlock block, int by) => block switch
    {
        PassageBlock.Paragraph paragraph => new PassageBlock.Paragraph(paragraph.Span.Shift(by), paragraph.Sentences.Shift(by)),
        PassageBlock.List list => new PassageBlock.List(list.Span.Shift(by), list.Items.Shift(by), list.IsOrdered),
        PassageBlock.Table table => new PassageBlock.Table(
            table.Span.Shift(by), table.Header.Shift(by), [.. table.Rows.Select(row => row.Shift(by))]),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "This kind of block is not known here."),
    };
}
