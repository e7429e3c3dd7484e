using IntlAssistant.Conversations.Entries;
using IntlAssistant.Server.Staff.Knowledge;

namespace IntlAssistant.Server.Tests.Staff.Knowledge;

public sealed class EntryInputTests
{
    private const string Text = """
        ---
        id: visa
        title: Visa  # as the embassy calls it
        lang: en
        answeredOn: 2026-03-01
        questions:
          - How do I get a visa?
          - section: embassy
            ask:
              - Where is the embassy?
        ---

        ## Embassy

        Apply there.

        """;

    [Fact]
    public void What_is_not_changed_stays_as_it_was_written()
    {
        var input = EntryInput.Of(new EntryContent(Text, []), asText: false);

        Assert.Equal(Text, input.ToContent("visa", Text).Text);
        Assert.Equal(("Visa", "How do I get a visa?", "embassy", "Where is the embassy?"), (input.Title, input.Ask, input.Sections[0].Slug, input.Sections[0].Ask));
    }

    [Fact]
    public void Only_what_is_changed_is_written_anew()
    {
        var input = EntryInput.Of(new EntryContent(Text, []), asText: false);
        input.Topic = "entry";
        input.Ask += "\r\nMay I: \"enter\"?";

        var written = input.ToContent("visa", Text).Text;

        Assert.Equal(
            Text.Replace("questions:\n  - How do I get a visa?\n  - section: embassy\n    ask:\n      - Where is the embassy?\n", "questions:\n  - \"How do I get a visa?\"\n  - \"May I: \\\"enter\\\"?\"\n  - section: \"embassy\"\n    ask:\n      - \"Where is the embassy?\"\ntopic: \"entry\"\n", StringComparison.Ordinal),
            written);
        Assert.Equal("How do I get a visa?\nMay I: \"enter\"?", EntryInput.Of(new EntryContent(written, []), asText: false).Ask);
    }

    [Fact]
    public void The_heading_that_repeats_the_title_of_a_draft_goes_along_with_it_and_is_not_shown_twice()
    {
        const string draft = "---\nid: a\ntitle: \"Sports\"\n---\n\n## Sports {#answer}\n\nThere is a pool.\n";
        var input = EntryInput.Of(new EntryContent(draft, []), asText: false);
        Assert.Equal("There is a pool.\n", input.Body);
        input.Title = "Swimming pool";

        Assert.Equal(draft.Replace("Sports", "Swimming pool", StringComparison.Ordinal), input.ToContent("a", draft).Text);
    }

    [Fact]
    public void What_headings_say_of_their_sections_is_not_for_readers()
    {
        var html = PageLook.ToHtml("## Sports {#answer}\n\nBring {this}.\n\n### Pool {#pool validUntil=2030-01-01}\n\nOpen.\n");

        Assert.Contains(">Sports</h2>", html, StringComparison.Ordinal);
        Assert.Contains(">Pool</h3>", html, StringComparison.Ordinal);
        Assert.Contains("Bring {this}.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("#", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: [half")]
    [InlineData("no key")]
    public void A_text_that_cannot_be_read_is_mended_as_it_stands(string front)
    {
        var text = $"---\n{front}\n---\nA body.\n";

        var input = EntryInput.Of(new EntryContent(text, []), asText: false);

        Assert.Equal(text, input.Text);
        Assert.Equal(text, input.ToContent("visa", text).Text);
    }

    [Fact]
    public void A_question_keeps_the_conversation_that_it_is_from_and_an_empty_one_is_left_out()
    {
        var conversation = IntlAssistant.Conversations.ConversationId.New();
        var input = EntryInput.Of(new EntryContent(Text, [new EntryQuestion("Where?", "en") { Conversation = conversation }]), asText: false);
        input.Tests.Add(new QuestionInput { Text = "  " });

        Assert.Equal([new EntryQuestion("Where?", "en") { Conversation = conversation }], input.ToContent("visa", Text).Questions);
    }

    [Fact]
    public void A_difference_names_the_lines_that_went_and_came() => Assert.Equal(
        [("a", LineChange.Same), ("b", LineChange.Removed), ("x", LineChange.Added), ("c", LineChange.Same)],
        LineDifference.Of("a\nb\nc\n", "a\nx\nc\n").Select(line => (line.Text, line.Change)));
}
