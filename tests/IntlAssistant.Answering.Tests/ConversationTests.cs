using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Replies;

namespace IntlAssistant.Answering.Tests;

public sealed class ConversationTests : IDisposable
{
    private readonly SmallOffice office = new(
        ("deadlines-degree.md", """
            ---
            id: deadlines-degree
            title: Degree students
            ---
            ## Deadline

            The deadline for a degree is 31 May.
            """),
        ("deadlines-dorm.md", """
            ---
            id: deadlines-dorm
            title: Dormitories
            ---
            ## Deadline

            The deadline for a room is 1 July.
            """),
        ("deadlines-exchange.md", """
            ---
            id: deadlines-exchange
            title: Exchange students
            ---
            ## Deadline

            The deadline for exchange is 15 April.
            """));

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task Each_question_of_a_message_is_answered_from_its_own_passage()
    {
        var answer = Assert.IsType<Reply.Answer>(
            await office.AskAsync("how much is a parking permit, and which universities in Spain can I go to?"));

        Assert.Contains("40 euro", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Salamanca", answer.Text, StringComparison.Ordinal);
        Assert.Equal([1, 2], answer.Citations.Select(citation => citation.Number));
    }

    [Fact]
    public async Task Where_only_one_of_two_questions_is_answered_the_reply_says_that_the_rest_is_not()
    {
        var answer = Assert.IsType<Reply.Answer>(
            await office.AskAsync("how much is a parking permit? and who repairs broken telescopes on Saturn?"));

        Assert.Contains("40 euro", answer.Text, StringComparison.Ordinal);
        Assert.IsType<AnswerPart.Frame>(answer.Parts[^1]);
    }

    [Theory]
    [InlineData("is the dormitory mixed and how much is it?")]
    [InlineData("is there a gym? how much does it cost")]
    [InlineData("do you have health insurance and how much is it")]
    public async Task How_much_it_is_is_not_answered_by_the_price_of_something_else(string message) =>
        Assert.IsNotType<Reply.Answer>(await office.AskAsync(message));

    [Fact]
    public async Task How_much_it_is_is_not_answered_by_the_price_of_what_was_spoken_of_long_before() => Assert.IsNotType<Reply.Answer>(
        await office.AskAsync("is the dormitory mixed and how much is it?", "what does a parking permit cost?"));

    [Fact]
    public async Task How_much_it_is_is_answered_by_the_price_of_what_was_spoken_of() => Assert.Contains(
        "40 euro",
        Assert.IsType<Reply.Answer>(await office.AskAsync("can I get a parking permit? how much is it?")).Text,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("which universities can students go to there?", "I am from Norway")]
    [InlineData("I am from Norway. Which universities of my country can students go to on exchange?")]
    public async Task A_place_that_is_come_back_to_is_asked_about(string message, params string[] earlier) => Assert.Contains(
        "Bergen", Assert.IsType<Reply.Answer>(await office.AskAsync(message, earlier)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("which universities can students go to there?", "I am from Peru")]
    [InlineData("I am from Peru. Which universities of my country can students go to on exchange?")]
    [InlineData("Je viens du Pérou. Les étudiants peuvent-ils aller en échange dans des universités de mon pays ?")]
    public async Task A_place_that_is_come_back_to_and_not_in_the_content_is_not_answered_by_others(string message, params string[] earlier) =>
        Assert.IsNotType<Reply.Answer>(await office.AskAsync(message, earlier));

    [Theory]
    [InlineData("that's not it")]
    [InlineData("this is wrong")]
    public async Task Who_says_that_it_was_not_it_gets_other_evidence_or_a_person_and_never_the_same_again(string rejection)
    {
        const string asked = "how much is a parking permit?";
        var first = Assert.IsType<Reply.Answer>(await office.AskAsync(asked));

        var second = await office.AskAsync(new Question(rejection) { History = [new(asked, [first.Citations[0].Passage])] });

        Assert.False(second is Reply.Answer answer && answer.Citations.Any(citation => citation.Passage == first.Citations[0].Passage));
        Assert.True(second is Reply.Answer or Reply.Escalate);
    }

    [Fact]
    public async Task Who_says_so_a_second_time_is_offered_a_person()
    {
        const string asked = "which universities in Spain can I go to?";
        var first = Assert.IsType<Reply.Answer>(await office.AskAsync(asked));
        var passage = first.Citations[0].Passage;

        var third = await office.AskAsync(new Question("that's not it")
        {
            History = [new(asked, [passage]), new("that's not it", [passage])],
        });

        Assert.IsType<Reply.Escalate>(third);
    }

    [Fact]
    public async Task Who_says_so_of_nothing_is_asked_to_say_more() =>
        Assert.Equal("reject", Assert.IsType<Reply.Chat>(await office.AskAsync("that's not it")).Kind);

    [Fact]
    public async Task A_word_that_can_mean_three_things_is_answered_with_which()
    {
        var options = Assert.IsType<Reply.Clarify>(await office.AskAsync("deadline")).Options;

        Assert.Equal(["Degree students: Deadline", "Dormitories: Deadline", "Exchange students: Deadline"], options.Order());
    }

    [Fact]
    public async Task An_option_that_is_sent_as_it_is_is_answered()
    {
        var options = Assert.IsType<Reply.Clarify>(await office.AskAsync("deadline")).Options;

        foreach (var option in options)
        {
            Assert.IsType<Reply.Answer>(await office.AskAsync(option));
        }
    }

    [Fact]
    public async Task Where_no_answer_is_sure_the_nearest_sections_are_named_and_none_is_quoted()
    {
        var reply = Assert.IsType<Reply.Escalate>(await office.AskAsync("does my sister get a room in the dormitories when she visits"));

        Assert.Contains("Dormitories: Deadline", reply.Nearest);
        Assert.InRange(reply.Nearest.Count, 1, 3);
        Assert.DoesNotContain("July", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_near_nothing_is_named() =>
        Assert.Empty(Assert.IsType<Reply.Escalate>(await office.AskAsync("is a vaccination needed")).Nearest);

    [Fact]
    public async Task A_section_that_is_chosen_by_its_name_is_quoted_in_the_language_of_what_was_written_before()
    {
        const string Asked = "آیا خواهرم می‌تواند در خوابگاه بماند؟";

        var answer = Assert.IsType<Reply.Answer>(await office.AskAsync("Dormitories: Deadline", Asked));
        var next = Assert.IsType<Reply.Answer>(await office.AskAsync("Exchange students: Deadline", Asked, "Dormitories: Deadline"));

        Assert.Equal(("fa", "deadlines-dorm#deadline"), (answer.Language.Value, Assert.Single(answer.Citations).Passage.Value));
        Assert.Equal(("fa", "deadlines-exchange#deadline"), (next.Language.Value, Assert.Single(next.Citations).Passage.Value));
    }
}
