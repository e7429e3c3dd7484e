namespace IntlAssistant.Knowledge.Passages;

/// <summary>A piece of a passage that is read as one: a paragraph, a list, steps or a table.</summary>
/// <remarks>All spans are into <see cref="Passage.Text"/>.</remarks>
public abstract record PassageBlock
{
    private PassageBlock(TextSpan span) => Span = span;

    /// <summary>The whole block.</summary>
    public TextSpan Span { get; }

    /// <summary>A paragraph.</summary>
    /// <param name="Span">The whole paragraph.</param>
    /// <param name="Sentences">Its sentences in order.</param>
    public sealed record Paragraph(TextSpan Span, IReadOnlyList<TextSpan> Sentences) : PassageBlock(Span);

    /// <summary>A list, or steps when it is ordered.</summary>
    /// <param name="Span">The whole list.</param>
    /// <param name="Items">Its items in order, nested items after the one that holds them.</param>
    /// <param name="IsOrdered">Whether it is numbered.</param>
    public sealed record List(TextSpan Span, IReadOnlyList<TextSpan> Items, bool IsOrdered) : PassageBlock(Span);

    /// <summary>A table.</summary>
    /// <param name="Span">The whole table.</param>
    /// <param name="Header">The names of its columns.</param>
    /// <param name="Rows">Its rows, each with as many cells as there are columns.</param>
    public sealed record Table(TextSpan Span, IReadOnlyList<TextSpan> Header, IReadOnlyList<IReadOnlyList<TextSpan>> Rows)
        : PassageBlock(Span);
}
