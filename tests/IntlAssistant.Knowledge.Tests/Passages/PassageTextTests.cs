using FsCheck;
using FsCheck.Fluent;
using IntlAssistant.Knowledge.Pages;
using IntlAssistant.Knowledge.Passages;
using IntlAssistant.Knowledge.Tests.Pages;

namespace IntlAssistant.Knowledge.Tests.Passages;

public sealed class PassageTextTests
{
    [Fact]
    public void Paragraphs_know_their_sentences()
    {
        var passage = Cut("First *one*. Second\none.\n\n> A quote.\n\n```\ncode line\n```");

        Assert.Equal("First one. Second one.\nA quote.\ncode line", passage.Text);
        Assert.Equal(["First one.", "Second one."], Sentences(passage, 0));
        Assert.Equal(["A quote."], Sentences(passage, 1));
        Assert.Equal(["code line"], Sentences(passage, 2));
    }

    [Fact]
    public void Lists_know_their_items_nested_ones_after_the_one_that_holds_them()
    {
        var passage = Cut("""
            1. First

               with more
               - inner one
               - inner two

               and the rest
            2. Second
            """);

        var list = Assert.IsType<PassageBlock.List>(Assert.Single(passage.Blocks));
        Assert.True(list.IsOrdered);
        Assert.Equal(["First with more", "inner one", "inner two", "and the rest", "Second"], list.Items.Select(item => item.Of(passage.Text)));
        Assert.Equal("First with more\ninner one\ninner two\nand the rest\nSecond", passage.Text);
    }

    [Fact]
    public void Tables_know_their_rows_each_with_as_many_cells_as_columns()
    {
        var passage = Cut("| Level | Fee |\n|---|---:|\n| MD | **5,000** |\n| PhD |\n");

        var table = Assert.IsType<PassageBlock.Table>(Assert.Single(passage.Blocks));
        Assert.Equal(["Level", "Fee"], table.Header.Select(cell => cell.Of(passage.Text)));
        Assert.Equal(["MD", "5,000"], table.Rows[0].Select(cell => cell.Of(passage.Text)));
        Assert.Equal(["PhD", ""], table.Rows[1].Select(cell => cell.Of(passage.Text)));
        Assert.StartsWith("Level | Fee\nMD | 5,000\nPhD", passage.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Read [the form](https://example.edu/f) first.", "Read the form first.", "the form", "https://example.edu/f")]
    [InlineData("See <https://example.edu/> now.", "See https://example.edu/ now.", "https://example.edu/", "https://example.edu/")]
    [InlineData("See https://example.edu/a now.", "See https://example.edu/a now.", "https://example.edu/a", "https://example.edu/a")]
    [InlineData("Write to <a@example.edu>.", "Write to a@example.edu.", "a@example.edu", "mailto:a@example.edu")]
    [InlineData("Call [us](tel:+982100).", "Call us.", "us", "tel:+982100")]
    [InlineData("See [ the **form** ][f].\n\n[f]: http://example.edu/f", "See the form .", "the form", "http://example.edu/f")]
    public void Links_keep_their_words_and_target(string markdown, string text, string words, string target)
    {
        var passage = Cut(markdown);

        Assert.Equal(text, passage.Text);
        var link = Assert.Single(passage.Links);
        Assert.Equal(words, link.Span.Of(passage.Text).Trim());
        Assert.Equal(target, link.Target.OriginalString);
    }

    [Theory]
    [InlineData("Go [there](javascript:alert(1)).", "Go there.")]
    [InlineData("Go [there](data:text/html,x).", "Go there.")]
    [InlineData("Go [there](ftp://example.edu/x).", "Go there.")]
    [InlineData("Go [there](other-page.md).", "Go there.")]
    [InlineData("![The campus](https://example.edu/x.png) is here.", "The campus is here.")]
    [InlineData("[](https://example.edu) Nothing.", "Nothing.")]
    [InlineData("Nothing [](https://example.edu)", "Nothing")]
    [InlineData("[x](#x)**word []()", "x**word")]
    [InlineData("Nothing [](https://example.edu) at all", "Nothing at all")]
    [InlineData("- one []()\n- []() two []()", "one\ntwo")]
    public void Other_links_are_their_words_alone(string markdown, string text)
    {
        var passage = Cut(markdown);

        Assert.Equal(text, passage.Text);
        Assert.Empty(passage.Links);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "<script>alert(1)</script>")]
    [InlineData("Text <b onclick=\"x()\">bold</b>.", "Text <b onclick=\"x()\">bold</b>.")]
    [InlineData("<div>\n<img src=x onerror=alert(1)>\n</div>", "<div>\n<img src=x onerror=alert(1)>\n</div>")]
    [InlineData("Line<br>break &amp; &lt;b&gt;", "Line\nbreak & <b>")]
    [InlineData("Before <!-- a note --> after.\n\n<!-- another\nnote -->\n\nEnd.", "Before after.\nEnd.")]
    public void Html_is_text_that_cannot_act_and_comments_are_left_out(string markdown, string text)
    {
        var passage = Cut(markdown);

        Assert.Equal(text, passage.Text);
        Assert.Empty(passage.Links);
    }

    [Theory]
    [InlineData("A\u0000B\u0007C\u001B[31mD", "A\uFFFDBC[31mD")]
    [InlineData("safe\u202Egnp.exe", "safegnp.exe")]
    [InlineData("کمک\u200Cهزینه و \u200Fمتن", "کمک\u200Cهزینه و \u200Fمتن")]
    [InlineData("👩🏽‍🎓 emoji", "👩🏽‍🎓 emoji")]
    [InlineData("奖学金\n申请", "奖学金申请")]
    public void Control_characters_are_dropped_and_what_languages_need_is_kept(string markdown, string text) =>
        Assert.Equal(text, Cut(markdown).Text);

    [Fact]
    public void Any_markdown_is_cut_without_an_exception_and_with_exact_spans()
    {
        var pieces = Gen.Elements(
            "# ", "## ", "- ", "1. ", "  ", "\n", "\n\n", "> ", "```\n", "| a | b |\n|---|---|\n| c |\n", "[x](https://e.org)", "[", "](", ")", "*", "**",
            "`", "<b>", "<!--", "-->", "<script>", "&amp;", "{#a}", "{validUntil=2024-01-01}", "word ", "Sentence. ", "سلام. ", "学", "\u0000", "\u202E",
            "\\", "\t", "https://e.org/x ", "---\n", "===\n", "![i](x)", "<br>", "👩🏽‍🎓", "\ud800", ":\n");
        var markdown = pieces.ArrayOf().Resize(60).Select(parts => string.Concat(parts) + "\n\nEnd of " + string.Concat(Enumerable.Repeat("a long text. ", 30 * (parts.Length % 7))));

        Prop.ForAll(markdown.ToArbitrary(), body =>
        {
            var problems = new ProblemList("pages/test.md");
            foreach (var passage in PassageCutter.Cut(APage(body), problems).Passages)
            {
                AssertExact(passage);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Fact]
    public void Any_text_is_cut_without_an_exception_and_with_exact_spans() =>
        Prop.ForAll<string>(body =>
        {
            foreach (var passage in PassageCutter.Cut(APage(body ?? ""), new ProblemList("pages/test.md")).Passages)
            {
                AssertExact(passage);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    private static void AssertExact(Passage passage)
    {
        AssertInOrder(passage.Blocks.Select(block => block.Span), new TextSpan(0, passage.Text.Length));
        AssertInOrder(passage.Links.Select(link => link.Span), new TextSpan(0, passage.Text.Length));
        Assert.Equal(passage.Text, string.Join('\n', passage.Blocks.Select(block => block.Span.Of(passage.Text))));
        foreach (var block in passage.Blocks)
        {
            AssertInOrder(
                block switch
                {
                    PassageBlock.Paragraph paragraph => paragraph.Sentences,
                    PassageBlock.List list => list.Items,
                    PassageBlock.Table table => [.. table.Header, .. table.Rows.SelectMany(row => row)],
                    _ => throw new InvalidOperationException(),
                },
                block.Span);
            // The last cells of a table may be empty; their separators stand.
            var text = block.Span.Of(passage.Text);
            Assert.True(block is PassageBlock.Table || text.Trim() == text, text);
            Assert.True(block is not PassageBlock.List { Items: [] } and not PassageBlock.Paragraph { Sentences: [] });
            Assert.True(block is not PassageBlock.Table table2 || table2.Rows.All(row => row.Count == table2.Header.Count));
        }
    }

    private static void AssertInOrder(IEnumerable<TextSpan> spans, TextSpan within)
    {
        var end = within.Start;
        foreach (var span in spans)
        {
            Assert.InRange(span.Start, end, within.End);
            Assert.InRange(span.Length, 0, within.End - span.Start);
            end = span.End;
        }
    }

    private static string[] Sentences(Passage passage, int block) =>
        [.. ((PassageBlock.Paragraph)passage.Blocks[block]).Sentences.Select(sentence => sentence.Of(passage.Text))];

    private static Page APage(string body) => new()
    {
        Id = new PageId("visa"),
        Title = "Visa",
        Body = body,
        File = "pages/test.md",
        Revision = "",
    };

    private static Passage Cut(string body)
    {
        var reading = PageReaderTests.Read($"---\nid: visa\ntitle: Visa\n---\n{body}");
        Assert.Empty(reading.Problems);
        return reading.Passages[0];
    }
}
