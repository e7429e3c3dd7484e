using IntlAssistant.Answering.Replies;

namespace IntlAssistant.Answering.Tests.Deciding;

public sealed class QuoterTests
{
    private static (string Name, string Text) Page(string id, string title, string sentences) => ($"{id}.md", $"""
        ---
        id: {id}
        title: {title}
        ---
        ## Library card

        {sentences}
        """);

    [Fact]
    public async Task What_two_pages_say_word_for_word_is_said_once()
    {
        using var office = new SmallOffice(
            Page("library", "Library", "The library card is free of charge."), Page("cards", "Library and its cards", "The library card is free of charge."));

        var answer = Assert.IsType<Reply.Answer>(await office.AskAsync("Is the library card free of charge?"));

        Assert.Single(answer.Citations);
        Assert.Single(answer.Parts.OfType<AnswerPart.Paragraph>());
    }

    [Fact]
    public async Task What_two_pages_say_in_other_words_stands_side_by_side()
    {
        using var office = new SmallOffice(
            Page("library", "Library", "The library card is free of charge."), Page("cards", "Library", "The library card is free of charge for a year."));

        var answer = Assert.IsType<Reply.Answer>(await office.AskAsync("Is the library card free of charge?", new AnsweringOptions { MaxWrongAnswers = 0.1 }));

        Assert.Equal(2, answer.Citations.Count);
    }

    [Fact]
    public async Task What_two_pages_say_word_for_word_makes_neither_less_sure()
    {
        using var once = new SmallOffice(Page("library", "Library", "The library card is free of charge."));
        using var twice = new SmallOffice(
            Page("library", "Library", "The library card is free of charge."), Page("cards", "Library", "The library card is free of charge."));
        const string Asked = "Is the library card free of charge?";

        var expected = Assert.IsType<Reply.Answer>(await once.AskAsync(Asked));
        var answer = Assert.IsType<Reply.Answer>(await twice.AskAsync(Asked));

        Assert.InRange(answer.Confidence, expected.Confidence - 0.05, 1);
    }
}
