using System.Globalization;
using System.Text;
using IntlAssistant.Knowledge.Pages;

namespace IntlAssistant.Knowledge.Passages;

/// <summary>Cuts a page into passages: one for each heading, more where its text is long, and one for each thing to hand over.</summary>
internal static class PassageCutter
{
    /// <summary>The passages of a page; mistakes in its body are added to <paramref name="problems"/>.</summary>
    public static CutPage Cut(Page page, ProblemList problems)
    {
        var sections = SectionReader.Read(page, problems);
        var taken = sections.Select(section => section.Slug).ToHashSet(StringComparer.Ordinal);
        var passages = new List<Passage>();
        for (var i = 0; i < sections.Count; i++)
        {
            passages.AddRange(CutSection(page, sections[i], QuestionsOf(page, sections, i), taken));
        }

        if (passages.Count == 0 && problems.Items.Count == 0)
        {
            problems.Add(page.BodyLine, ContentFault.HeadingsWithoutText, $"the page has headings but no text; write what it has to say below them.");
        }

        passages.AddRange(page.HandOver.Distinct(StringComparer.Ordinal).Select(words => ToHandOver(page, words)));
        return new CutPage(passages, [.. sections.Select(section => section.Slug)]);
    }

    private static IEnumerable<Passage> CutSection(Page page, Section section, IReadOnlyList<string> questions, HashSet<string> taken)
    {
        var parts = PartCutter.Cut(section.Pieces);
        for (var part = 0; part < parts.Count; part++)
        {
            var slug = part == 0
                ? section.Slug
                : Slug.Unique(string.Create(CultureInfo.InvariantCulture, $"{section.Slug}-part-{part + 1}"), taken);
            yield return WithRevision(Assemble(parts[part], new Passage
            {
                Id = new PassageId($"{page.Id}#{slug}"),
                Page = page,
                HeadingPath = section.HeadingPath,
                Questions = questions,
                Source = section.Attributes.Source,
                Validity = section.Attributes.Validity,
                Text = "",
                Blocks = [],
                Revision = "",
            }));
        }
    }

    private static Passage Assemble(IReadOnlyList<Piece> pieces, Passage passage)
    {
        var text = new StringBuilder();
        var blocks = new List<PassageBlock>();
        var links = new List<PassageLink>();
        foreach (var piece in pieces)
        {
            text.Append(text.Length == 0 ? "" : "\n");
            blocks.Add(piece.Block.Shift(text.Length));
            links.AddRange(piece.Links.Select(link => link.Shift(text.Length)));
            text.Append(piece.Text);
        }

        return passage with { Text = text.ToString(), Blocks = blocks, Links = links };
    }

    /// <remarks>A heading without text of its own is answered by the headings below it, so its questions are theirs.</remarks>
    private static List<string> QuestionsOf(Page page, IReadOnlyList<Section> sections, int index)
    {
        var asked = new HashSet<string>(StringComparer.Ordinal) { sections[index].Slug };
        var level = sections[index].Level;
        for (var i = index - 1; i >= 0; i--)
        {
            if (sections[i].Level < level)
            {
                level = sections[i].Level;
                if (sections[i].Pieces.Count > 0)
                {
                    break;
                }

                asked.Add(sections[i].Slug);
            }
        }

        return [.. page.Questions
            .Where(question => question.Section is null || asked.Contains(question.Section))
            .Select(question => question.Text)
            .Distinct(StringComparer.Ordinal)];
    }

    private static Passage ToHandOver(Page page, string words)
    {
        var text = new PlainText(keepLines: false);
        text.Append(words);
        var span = new TextSpan(0, text.Length);
        return WithRevision(new Passage
        {
            Id = new PassageId($"{page.Id}#hand-over-{ContentHash.Of(words)[..8]}"),
            Page = page,
            Kind = PassageKind.HandOver,
            Source = page.Source,
            Validity = page.Validity,
            Text = text.ToString(),
            Blocks = [new PassageBlock.Paragraph(span, [span])],
            Revision = "",
        });
    }

    private static Passage WithRevision(Passage passage)
    {
        using var hash = new ContentHash();
        hash.Add(passage.Kind.ToString())
            .Add(passage.Page.Language.Value)
            .Add(passage.Page.Title)
            .Add(passage.HeadingPath)
            .Add(passage.Questions)
            .Add(passage.Text)
            .Add([.. passage.Blocks.Select(block => $"{block.GetType().Name} {block.Span}")])
            .Add([.. passage.Links.Select(link => $"{link.Span} {link.Target}")])
            .Add(passage.Validity.From?.ToString("O", CultureInfo.InvariantCulture))
            .Add(passage.Validity.Until?.ToString("O", CultureInfo.InvariantCulture))
            .Add(passage.Validity.AppliesTo)
            .Add(passage.Source?.ToString());
        return passage with { Revision = hash.ToRevision() };
    }
}
