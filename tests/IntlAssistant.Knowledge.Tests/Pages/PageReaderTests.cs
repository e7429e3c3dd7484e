using System.Text;
using IntlAssistant.Knowledge.Pages;

namespace IntlAssistant.Knowledge.Tests.Pages;

public sealed class PageReaderTests
{
    [Fact]
    public void Every_key_of_the_front_matter_is_read()
    {
        var reading = Read("""
            ---
            id: student-exchange
            title: "Exchange: where to"
            topic: exchange
            audience: students
            lang: fa-IR
            source: https://example.edu/exchange
            updated: 2026-11-21
            reviewBy: 2027-05-21
            validFrom: 2026-01-01
            validUntil: 2026-12-31
            appliesTo: exchange students
            questions:
              - Where can I go?
              - section: spain
                ask: [Which universities in Spain?, "به اسپانیا؟"]
            handOver:
              - How much is the rent?
            ---
            # Exchange: where to

            Text.

            ## Spain
            Two universities.
            """);

        Assert.Empty(reading.Problems);
        var page = reading.Page!;
        Assert.Equal("student-exchange", page.Id.Value);
        Assert.Equal("Exchange: where to", page.Title);
        Assert.Equal("exchange", page.Topic);
        Assert.Equal(Audience.Students, page.Audience);
        Assert.Equal("fa", page.Language.Value);
        Assert.Equal(new Uri("https://example.edu/exchange"), page.Source);
        Assert.Equal(new DateOnly(2026, 11, 21), page.Updated);
        Assert.Equal(new DateOnly(2027, 5, 21), page.ReviewBy);
        Assert.Equal(new Validity(new(2026, 1, 1), new(2026, 12, 31), "exchange students"), page.Validity);
        Assert.Equal(
            [new("Where can I go?", null), new("Which universities in Spain?", "spain"), new("به اسپانیا؟", "spain")],
            page.Questions);
        Assert.Equal(["How much is the rent?"], page.HandOver);
        Assert.Equal(20, page.BodyLine);
        Assert.StartsWith("# Exchange", page.Body, StringComparison.Ordinal);
        Assert.Equal("pages/test.md", page.File);
        Assert.Matches("^[0-9a-f]{16}$", page.Revision);
    }

    [Theory]
    [InlineData("tittle: Visa", 4, "'tittle' is not a key of a page; allowed are id, title, topic, audience, lang, source, answeredOn, updated, reviewBy, validFrom, validUntil, appliesTo, questions, handOver.")]
    [InlineData("audience: pupils", 4, "'pupils' is not an audience; allowed are students, faculty, partners and all.")]
    [InlineData("audience: [students, faculty]", 4, "'audience' must be a text, not a list or keys.")]
    [InlineData("updated: 21.11.2026", 4, "'21.11.2026' is not a day for 'updated'; write year, month and day such as 2026-03-09.")]
    [InlineData("validUntil: 2026-02-30", 4, "'2026-02-30' is not a day for 'validUntil'; write year, month and day such as 2026-03-09.")]
    [InlineData("validFrom: 2026-03-01\nvalidUntil: 2026-02-01", 5, "validUntil (2026-02-01) is before validFrom (2026-03-01); the last day cannot be before the first.")]
    [InlineData("source: ftp://example.edu/x", 4, "'ftp://example.edu/x' is not the address of a page; write it in full, beginning with https:// or http://.")]
    [InlineData("source: javascript:alert(1)", 4, "'javascript:alert(1)' is not the address of a page; write it in full, beginning with https:// or http://.")]
    [InlineData("source: www.example.edu", 4, "'www.example.edu' is not the address of a page; write it in full, beginning with https:// or http://.")]
    [InlineData("lang: klingon", 4, "'klingon' is not a language; write its two-letter code, such as en, fa or zh.")]
    [InlineData("lang: xq", 4, "'xq' is not a language; write its two-letter code, such as en, fa or zh.")]
    [InlineData("topic:", 4, "'topic' is empty; write a text or remove it.")]
    [InlineData("questions: Where?", 4, "'questions' must be a list; write each entry on its own line after '- ', or all of them in brackets.")]
    [InlineData("questions: []", 4, "'questions' is an empty list; write at least one entry or remove it.")]
    [InlineData("questions:\n  - [Where?]", 5, "'questions' must be a text, not a list or keys.")]
    [InlineData("questions:\n  - section: spain", 5, "a question for one section needs both keys: 'section: …' (the heading's slug) and 'ask: […]' (the ways people ask).")]
    [InlineData("questions:\n  - section: spain\n    ask: [Where?]\n    asks: [What?]", 7, "'asks' is not a key of a question; write a text, or 'section: …' and 'ask: […]'.")]
    [InlineData("questions:\n  - Where?\n  - section: italy\n    ask: [Where?]", 6, "no heading has the slug 'italy'; the headings of this page are visa, spain.")]
    [InlineData("handOver: {a: b}", 4, "'handOver' must be a list; write each entry on its own line after '- ', or all of them in brackets.")]
    [InlineData("topic: one\ntopic: two", 5, "'topic' stands twice, first on line 4; write it once.")]
    [InlineData("topic: *name", 4, "aliases such as *name are not used here")]
    [InlineData("? [a]\n: b", 4, "a key must be a word")]
    public void A_mistake_is_told_with_its_line_and_what_is_allowed(string line, int at, string message)
    {
        var reading = Read($"---\nid: visa\ntitle: Visa\n{line}\n---\nText.\n\n## Spain\nText.");

        Assert.Null(reading.Page);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal(at, problem.Line);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Equal("pages/test.md", problem.File);
    }

    [Theory]
    [InlineData("Visa")]
    [InlineData("visa_and")]
    [InlineData("-visa")]
    [InlineData("visa--x")]
    [InlineData("../visa")]
    [InlineData("ویزا")]
    public void An_id_is_of_lower_case_letters_digits_and_hyphens(string id)
    {
        var problem = Assert.Single(Read($"---\nid: {id}\ntitle: Visa\n---\nText.").Problems);

        Assert.Equal(2, problem.Line);
        Assert.Equal($"'{id}' is not an id; write lower-case letters, digits and hyphens, such as 'student-exchange'.", problem.Message);
    }

    [Theory]
    [InlineData("", 1, "the front matter is missing")]
    [InlineData("Just text.", 1, "the front matter is missing")]
    [InlineData("---\nid: visa\ntitle: Visa\nText.", 1, "the front matter is not closed")]
    [InlineData("---\n---\nText.", 1, "the front matter is empty")]
    [InlineData("---\n- id\n---\nText.", 2, "the front matter must be keys with values")]
    [InlineData("---\nid: visa\n---\nText.", 1, "'title' is missing")]
    [InlineData("---\ntitle: Visa\n---\nText.", 1, "'id' is missing")]
    [InlineData("---\nid: visa\ntitle: Visa: and more\n---\nText.", 3, "this is not valid YAML")]
    [InlineData("---\nid: visa\ntitle: \"Visa\n---\nText.", 3, "this is not valid YAML")]
    [InlineData("---\nid: visa\n\ttitle: Visa\n---\nText.", 3, "this line is indented with a tab; indent with spaces.")]
    [InlineData("---\nid: visa\ntitle: Visa\n---\n \n", 5, "the page has no text")]
    [InlineData("---\nid: visa\ntitle: Visa\n---\n## Heading\n### Another\n", 5, "the page has headings but no text")]
    public void A_page_that_is_not_one_is_told_so(string content, int line, string message)
    {
        var problem = Assert.Single(Read(content).Problems);

        Assert.Equal(line, problem.Line);
        Assert.StartsWith(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_mistakes_of_a_page_are_told_at_once()
    {
        var reading = Read("---\nid: Visa\naudience: pupils\nupdated: today\n---\n");

        Assert.Equal([1, 2, 3, 4, 6], reading.Problems.Select(problem => problem.Line).Order());
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_is_told_so_with_the_line_of_its_first_wrong_byte()
    {
        byte[] content = [.. "---\nid: visa\ntitle: Caf"u8, 0xE9, .. "\n---\nText."u8];

        var problem = Assert.Single(PageReader.Read("pages/test.md", content).Problems);

        Assert.Equal(3, problem.Line);
        Assert.Equal("the file is not UTF-8; save it with the encoding UTF-8.", problem.Message);
    }

    [Fact]
    public void Files_of_other_editors_are_read_too()
    {
        var content = "\uFEFF---\r\nid: visa\r\ntitle: Visa\r\n---\r\nOne line.\r\n\r\nAnother.\r\n";

        var reading = Read(content);

        Assert.Empty(reading.Problems);
        Assert.Equal("One line.\nAnother.", reading.Passages[0].Text);
    }

    [Fact]
    public void A_file_made_to_exhaust_the_reader_is_a_mistake_like_any_other()
    {
        var deepYaml = Read($"---\nid: visa\ntitle: {new string('[', 100_000)}\n---\nText.");
        var deepMarkdown = Read($"---\nid: visa\ntitle: Visa\n---\n{new string('>', 100_000)} text");

        Assert.Contains("nested too deeply", Assert.Single(deepYaml.Problems).Message, StringComparison.Ordinal);
        Assert.Contains("nested too deeply", Assert.Single(deepMarkdown.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Control_characters_of_the_front_matter_are_dropped()
    {
        var reading = Read("---\nid: visa\ntitle: \"Vi\\u202Esa\\0\"\n---\nText.");

        Assert.Equal("Visa", reading.Page!.Title);
    }

    [Fact]
    public void A_huge_page_is_read()
    {
        var body = string.Join("\n\n", Enumerable.Range(0, 20_000).Select(i => $"## Heading {i}\nParagraph {i} about visas."));

        var reading = Read($"---\nid: visa\ntitle: Visa\n---\n{body}");

        Assert.Empty(reading.Problems);
        Assert.Equal(20_000, reading.Passages.Count);
    }

    [Fact]
    public void The_revision_changes_with_any_byte_of_the_file_and_with_nothing_else()
    {
        const string Content = "---\nid: visa\ntitle: Visa\n---\nText.";

        Assert.Equal(Read(Content).Page!.Revision, PageReader.Read("pages/elsewhere.md", Encoding.UTF8.GetBytes(Content)).Page!.Revision);
        Assert.NotEqual(Read(Content).Page!.Revision, Read(Content + " ").Page!.Revision);
    }

    internal static PageReading Read(string content) => PageReader.Read("pages/test.md", Encoding.UTF8.GetBytes(content));
}
