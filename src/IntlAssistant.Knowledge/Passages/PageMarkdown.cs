using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace IntlAssistant.Knowledge.Passages;

/// <summary>The Markdown that pages are written in: CommonMark with tables, bare addresses as links, and attributes of headings.</summary>
internal static class PageMarkdown
{
    private static readonly MarkdownPipeline Pipeline = Build();

    /// <summary>The document of a page's body.</summary>
    /// <exception cref="ArgumentException">Quotes, lists or emphasis are nested deeper than the parser allows.</exception>
    public static MarkdownDocument Parse(string body) => Markdown.Parse(body, Pipeline);

    /// <summary>What stands in braces at the end of a heading, without the braces; <see langword="null"/> when nothing does.</summary>
    public static string? AttributesOf(HeadingBlock heading) => heading.GetData(typeof(HeadingAttributesExtension)) as string;

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks(new AutoLinkOptions());
        builder.Extensions.Add(new HeadingAttributesExtension());
        return builder.Build();
    }

    /// <summary>Takes the braces at the end of a heading before its words are read.</summary>
    /// <remarks>
    /// Markdig's own generic attributes would also take braces out of ordinary sentences, silently, and would read the
    /// address in <c>source=https://…</c> as a link first.
    /// </remarks>
    private sealed class HeadingAttributesExtension : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline)
        {
            foreach (var parser in pipeline.BlockParsers.OfType<HeadingBlockParser>())
            {
                parser.TryParseAttributes = TakeAttributes;
            }
        }

        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
        {
        }

        private static bool TakeAttributes(BlockProcessor processor, ref Markdig.Helpers.StringSlice slice, IBlock block)
        {
            var line = slice.AsSpan().TrimEnd();
            var start = line.LastIndexOf('{');
            if (start < 0 || line[^1] != '}')
            {
                return false;
            }

            block.SetData(typeof(HeadingAttributesExtension), line[(start + 1)..^1].ToString());
            slice.End = slice.Start + start - 1;
            return true;
        }
    }
}
