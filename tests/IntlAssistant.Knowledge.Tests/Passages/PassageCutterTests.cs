using IntlAssistant.Knowledge.Pages;
using IntlAssistant.Knowledge.Passages;
using IntlAssistant.Knowledge.Tests.Pages;

namespace IntlAssistant.Knowledge.Tests.Passages;

public sealed class PassageCutterTests
{
    [Fact]
    public void A_passage_is_what_stands_under_one_heading_with_the_path_to_it()
    {
        var passages = Cut("""
            Before.

            ## Documents
            A passport.

            ### For a child
            A birth certificate.

            ## Fees
            None.
            """);

        Assert.Equal(
            ["visa#visa-and-residency", "visa#documents", "visa#for-a-child", "visa#fees"],
            passages.Select(passage => passage.Id.Value));
        Assert.Equal([0, 1, 2, 1], passages.Select(passage => passage.HeadingPath.Count));
        Assert.Equal(["Documents", "For a child"], passages[2].HeadingPath);
        Assert.Equal(["Before.", "A passport.", "A birth certificate.", "None."], passages.Select(passage => passage.Text));
    }

    [Theory]
    [InlineData("## Wie lange? (Dauer)", "wie-lange-dauer")]
    [InlineData("## مدارک لازم", "مدارک-لازم")]
    [InlineData("## कितना समय", "कितना-समय")]
    [InlineData("## 奖学金", "奖学金")]
    [InlineData("## ¿?", "section")]
    [InlineData("## **Fees** for [this](https://example.edu)", "fees-for-this")]
    [InlineData("## Fees {#price}", "price")]
    [InlineData("Fees\n----", "fees")]
    public void A_slug_is_the_headings_letters_and_digits_or_what_its_braces_fix(string heading, string slug) =>
        Assert.Equal($"visa#{slug}", Cut($"{heading}\nText.")[0].Id.Value);

    [Fact]
    public void Repeated_slugs_are_numbered_and_never_take_a_fixed_one()
    {
        var passages = Cut("## Fees\nOne.\n\n## Fees\nTwo.\n\n## Fees\nThree.\n\n## Other {#fees-2}\nFour.\n\n## Visa and residency\nFive.");

        Assert.Equal(
            ["visa#fees", "visa#fees-3", "visa#fees-4", "visa#fees-2", "visa#visa-and-residency-2"],
            passages.Select(passage => passage.Id.Value));
    }

    [Fact]
    public void The_title_repeated_as_first_heading_is_not_a_heading_of_its_own()
    {
        var passage = Cut("# Visa and residency\n\nText.")[0];

        Assert.Equal("visa#visa-and-residency", passage.Id.Value);
        Assert.Empty(passage.HeadingPath);
    }

    [Fact]
    public void Braces_of_a_heading_hold_for_its_section_and_those_below()
    {
        var passages = Cut("""
            ## Call of 2023 {#call validFrom=2023-01-01 validUntil=2023-02-24 appliesTo="PhD students" source=https://example.edu/call}
            Open.

            ### Grant {validUntil=2023-03-01}
            850 euros.

            ## Other
            Text.
            """);

        Assert.Equal(new Validity(new(2023, 1, 1), new(2023, 2, 24), "PhD students"), passages[0].Validity);
        Assert.Equal(new Validity(new(2023, 1, 1), new(2023, 3, 1), "PhD students"), passages[1].Validity);
        Assert.Equal(Validity.Always, passages[2].Validity);
        Assert.Equal("https://example.edu/call", passages[1].Source?.ToString());
        Assert.Equal("https://example.edu/visa", passages[2].Source?.ToString());
        Assert.Equal(["Call of 2023", "Grant"], passages[1].HeadingPath);
    }

    [Theory]
    [InlineData("## Call {validUntil=2023-2-4}", "'2023-2-4' is not a day for 'validUntil'")]
    [InlineData("## Call {valid=2023-02-04}", "'valid' is not an attribute of a heading; allowed are #slug, validFrom=…")]
    [InlineData("## Call {whatever}", "'{whatever}' cannot be read; in braces after a heading are allowed #slug")]
    [InlineData("## Call {#Call}", "'Call' is not a slug; write letters and digits in lower case with single hyphens, such as 'call'.")]
    [InlineData("## Call {source=ftp://x}", "'ftp://x' is not the address of a page")]
    [InlineData("## Call {validFrom=2023-02-04 validUntil=2023-02-03}", "validUntil (2023-02-03) is before validFrom (2023-02-04)")]
    [InlineData("## One {#same}\nText.\n\n## Call {#same}", "the slug 'same' is taken already")]
    [InlineData("## Call {#visa-and-residency}", "the slug 'visa-and-residency' is taken already")]
    public void A_mistake_in_the_braces_is_told_with_the_headings_line(string heading, string message)
    {
        var reading = PageReaderTests.Read($"---\nid: visa\ntitle: Visa and residency\n---\n{heading}\nText.");

        var problem = Assert.Single(reading.Problems);
        Assert.Equal(heading.StartsWith("## One", StringComparison.Ordinal) ? 8 : 5, problem.Line);
        Assert.StartsWith(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Questions_go_to_their_section_and_those_of_the_page_to_every_passage()
    {
        var passages = Read("""
            ---
            id: visa
            title: Visa
            questions:
              - Anything?
              - section: fees
                ask: [How much?]
              - section: documents
                ask: [Which papers?]
            ---
            ## Fees
            None.

            ## Documents

            ### For students
            A passport.

            ### For a child
            A birth certificate.

            ## Other
            Text.
            """);

        Assert.Equal(["Anything?", "How much?"], passages[0].Questions);
        Assert.Equal(["Anything?", "Which papers?"], passages[1].Questions);
        Assert.Equal(["Anything?", "Which papers?"], passages[2].Questions);
        Assert.Equal(["Anything?"], passages[3].Questions);
    }

    [Fact]
    public void What_is_to_be_handed_over_is_a_passage_whose_id_stays_when_lines_move()
    {
        const string Front = "---\nid: visa\ntitle: Visa\nhandOver:\n";

        var first = Read(Front + "  - How much?\n  - How long?\n---\nText.");
        var moved = Read(Front + "  - How long?\n  - How often?\n  - How much?\n---\nText.");

        Assert.Equal([PassageKind.Content, PassageKind.HandOver, PassageKind.HandOver], first.Select(passage => passage.Kind));
        Assert.Equal("How much?", first[1].Text);
        Assert.StartsWith("visa#hand-over-", first[1].Id.Value, StringComparison.Ordinal);
        Assert.Equal(first[1].Id, moved[3].Id);
        Assert.Equal(first[2].Id, moved[1].Id);
    }

    [Fact]
    public void A_long_section_is_cut_between_its_blocks_and_keeps_what_leads_in_with_what_follows()
    {
        var paragraph = string.Join(' ', Enumerable.Repeat("A sentence about the visa.", 20));
        var passages = Read($"""
            ---
            id: visa
            title: Visa
            questions: [{"{section: long, ask: [How?]}"}]
            ---
            ## Long
            {paragraph}

            {paragraph}

            These are needed:

            - {paragraph}
            - {paragraph}

            {paragraph}
            """);

        Assert.Equal(["visa#long", "visa#long-part-2", "visa#long-part-3"], passages.Select(passage => passage.Id.Value));
        Assert.StartsWith("These are needed:\nA sentence", passages[1].Text, StringComparison.Ordinal);
        Assert.All(passages, passage => Assert.Equal(["How?"], passage.Questions));
        Assert.All(passages, passage => Assert.Equal(["Long"], passage.HeadingPath));
    }

    [Fact]
    public void Long_lists_and_tables_are_cut_between_items_and_rows()
    {
        var items = string.Join('\n', Enumerable.Range(1, 60).Select(i => $"- Paper number {i} for a residence permit."));
        var rows = string.Join('\n', Enumerable.Range(1, 90).Select(i => $"| Programme {i} | {i} euros a year |"));

        var passages = Cut($"## Papers\n{items}\n\n## Fees\n\n| Name | Fee |\n|---|---|\n{rows}");

        Assert.All(passages, passage => Assert.InRange(passage.Text.Length, 1, 1300));
        var papers = passages.Where(passage => passage.Id.Value.Contains("#papers", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, papers.Count);
        Assert.Equal(60, papers.Sum(passage => ((PassageBlock.List)passage.Blocks.Single()).Items.Count));
        var tables = passages.Select(passage => passage.Blocks.Single()).OfType<PassageBlock.Table>().ToList();
        Assert.Equal(90, tables.Sum(table => table.Rows.Count));
        Assert.All(tables, table => Assert.Equal(2, table.Header.Count));
    }

    [Fact]
    public void A_passages_revision_tells_what_it_says_its_questions_and_its_validity_and_nothing_else()
    {
        const string Front = "---\nid: visa\ntitle: Visa\n";
        string Revision(string content) => Read(content)[0].Revision;
        var revision = Revision(Front + "---\nText.\n\n## Other\nText.");

        Assert.Equal(revision, Revision(Front + "topic: money\n---\n\nText.\n\n## Other\nAnother text."));
        Assert.NotEqual(revision, Revision(Front + "---\nTexts.\n\n## Other\nText."));
        Assert.NotEqual(revision, Revision(Front + "questions: [Why?]\n---\nText.\n\n## Other\nText."));
        Assert.NotEqual(revision, Revision(Front + "validUntil: 2026-01-01\n---\nText.\n\n## Other\nText."));
        Assert.NotEqual(revision, Revision(Front + "---\n- Text.\n\n## Other\nText."));
    }

    private static IReadOnlyList<Passage> Cut(string body) =>
        Read($"---\nid: visa\ntitle: Visa and residency\nsource: https://example.edu/visa\n---\n{body}");

    private static IReadOnlyList<Passage> Read(string content)
    {
        var reading = PageReaderTests.Read(content);
        Assert.Empty(reading.Problems);
        return reading.Passages;
    }
}
