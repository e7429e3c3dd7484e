using IntlAssistant.Knowledge.Languages;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace IntlAssistant.Knowledge.Passages;

/// <summary>Turns the blocks of a Markdown document into pieces of plain text.</summary>
internal sealed class PieceWriter(LanguageTag language)
{
    private const string CellSeparator = " | ";

    /// <summary>The pieces of one block; none when it says nothing.</summary>
    public IEnumerable<Piece> Write(Block block) => block switch
    {
        ListBlock list => OneOrNone(WriteList(list)),
        Table table => OneOrNone(WriteTable(table)),
        LinkReferenceDefinitionGroup => [],
        ContainerBlock container => container.SelectMany(Write),
        LeafBlock leaf => OneOrNone(WriteParagraph(leaf)),
        _ => [],
    };

    private static IEnumerable<Piece> OneOrNone(Piece? piece) => piece is null ? [] : [piece];

    private Piece? WriteParagraph(LeafBlock leaf)
    {
        var target = new PlainText(keepLines: true);
        WriteLeaf(leaf, target);
        var text = target.ToString();
        return text.Length == 0
            ? null
            : new Piece(text, new PassageBlock.Paragraph(new TextSpan(0, text.Length), SentenceSplitter.Split(text, language)), target.Links);
    }

    private static void WriteLeaf(LeafBlock leaf, PlainText target)
    {
        if (leaf.Inline is not null)
        {
            InlineText.Write(leaf.Inline, target);
        }
        else if (leaf is HtmlBlock)
        {
            target.Append(InlineText.WithoutComments(leaf.Lines.ToString()));
        }
        else
        {
            target.Append(leaf.Lines.ToString());
        }
    }

    private static Piece? WriteList(ListBlock list)
    {
        var target = new PlainText(keepLines: false);
        var items = new List<TextSpan>();
        WriteItems(list, target, items);
        var text = target.ToString();
        return items.Count == 0
            ? null
            : new Piece(text, new PassageBlock.List(new TextSpan(0, text.Length), items, list.IsOrdered), target.Links);
    }

    /// <remarks>Nested items follow the item that holds them; what stands after them in that item is an item of its own.</remarks>
    private static void WriteItems(ContainerBlock container, PlainText target, List<TextSpan> items)
    {
        var start = -1;
        foreach (var block in container)
        {
            if (block is LeafBlock leaf)
            {
                start = start < 0 ? target.BeginSegment("\n") : start;
                target.Append(" ");
                WriteLeaf(leaf, target);
            }
            else if (block is ContainerBlock inner)
            {
                EndItem();
                WriteItems(inner, target, items);
            }
        }

        EndItem();

        void EndItem()
        {
            if (start >= 0 && target.Length > start)
            {
                items.Add(target.SpanFrom(start));
            }
            else if (start >= 0)
            {
                target.DropSegment();
            }

            start = -1;
        }
    }

    private static Piece? WriteTable(Table table)
    {
        var target = new PlainText(keepLines: false);
        var columns = table.OfType<TableRow>().Select(row => row.Count).DefaultIfEmpty(0).Max();
        var rows = table.OfType<TableRow>().Select(row => WriteRow(row, columns, target)).ToList();
        var text = target.ToString();
        return text.Length == 0 || columns == 0
            ? null
            : new Piece(text, new PassageBlock.Table(new TextSpan(0, text.Length), rows[0], rows[1..]), target.Links);
    }

    private static List<TextSpan> WriteRow(TableRow row, int columns, PlainText target)
    {
        var cells = new List<TextSpan>(columns);
        for (var column = 0; column < columns; column++)
        {
            var start = target.BeginSegment(column == 0 ? "\n" : CellSeparator);
            if (column < row.Count)
            {
                foreach (var leaf in row[column].Descendants<LeafBlock>())
                {
                    target.Append(" ");
                    WriteLeaf(leaf, target);
                }
            }

            cells.Add(target.SpanFrom(start));
        }

        return cells;
    }
}
