using IntlAssistant.Knowledge.Pages;
using Markdig.Syntax;

namespace IntlAssistant.Knowledge.Passages;

/// <summary>Divides a page at its headings. The first section is what stands before the first heading.</summary>
internal sealed class SectionReader
{
    private readonly Page page;
    private readonly ProblemList problems;
    private readonly HashSet<string> slugs = new(StringComparer.Ordinal);
    private readonly List<Section> sections;

    private SectionReader(Page page, ProblemList problems)
    {
        this.page = page;
        this.problems = problems;
        var title = Slug.Unique(Slug.Of(page.Title), slugs);
        sections = [new Section(0, title, [], new HeadingAttributes(title, page.Validity, page.Source))];
    }

    /// <summary>The sections of a page in order; mistakes in its headings are added to <paramref name="problems"/>.</summary>
    public static IReadOnlyList<Section> Read(Page page, ProblemList problems)
    {
        MarkdownDocument document;
        try
        {
            document = PageMarkdown.Parse(page.Body);
        }
        catch (ArgumentException)
        {
            // The parser refuses what would exhaust the stack; it does not say where.
            problems.Add(page.BodyLine, ContentFault.NestedTooDeeply, $"quotes, lists or emphasis are nested too deeply; write them flatter.");
            return [];
        }

        var reader = new SectionReader(page, problems);
        reader.TakeFixedSlugs(document);
        reader.Divide(document);
        return reader.sections;
    }

    // Before the others, so that a slug that an editor has fixed is never given to another heading.
    private void TakeFixedSlugs(MarkdownDocument document)
    {
        foreach (var heading in document.OfType<HeadingBlock>())
        {
            var slug = HeadingAttributes.Read(PageMarkdown.AttributesOf(heading), sections[0].Attributes, 0, new ProblemList("")).Slug;
            if (slug is not null && !slugs.Add(slug))
            {
                problems.Add(LineOf(heading), ContentFault.SlugTaken, $"the slug '{slug}' is taken already, by another heading or by the page's title; choose another.");
            }
        }
    }

    private void Divide(MarkdownDocument document)
    {
        var open = new Stack<Section>([sections[0]]);
        var writer = new PieceWriter(page.Language);
        foreach (var block in document)
        {
            if (block is not HeadingBlock heading)
            {
                sections[^1].Pieces.AddRange(writer.Write(block));
            }
            else if (!IsTitle(heading))
            {
                while (open.Peek().Level >= heading.Level)
                {
                    open.Pop();
                }

                var section = Open(heading, open.Peek());
                open.Push(section);
                sections.Add(section);
            }
        }
    }

    // Many editors repeat the page's title as the first heading of its text.
    private bool IsTitle(HeadingBlock heading) =>
        sections is [{ Pieces.Count: 0 }] && heading.Level == 1 &&
        string.Equals(InlineText.Of(heading.Inline), page.Title, StringComparison.OrdinalIgnoreCase);

    private Section Open(HeadingBlock heading, Section outer)
    {
        var words = InlineText.Of(heading.Inline);
        var attributes = HeadingAttributes.Read(PageMarkdown.AttributesOf(heading), outer.Attributes, LineOf(heading), problems);
        var slug = attributes.Slug ?? Slug.Unique(Slug.Of(words), slugs);
        return new Section(heading.Level, slug, words.Length == 0 ? outer.HeadingPath : [.. outer.HeadingPath, words], attributes);
    }

    private int LineOf(HeadingBlock heading) => page.BodyLine + heading.Line;
}
