using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Tests.Deciding;

/// <summary>What holds when, and for whom, by a clock that is moved.</summary>
public sealed class ValidityTests : IDisposable
{
    private const string Fee = "How much is the membership fee of the gymnasium?";

    private readonly MovedClock clock = new("2026-11-21");

    private readonly SmallOffice office = new(
        ("gym.md", """
            ---
            id: gym
            title: The gymnasium
            questions:
              - section: membership
                ask: [What does the gymnasium cost?, membership fee of the gymnasium]
            ---
            ## Membership fee {#membership validUntil=2026-12-31}

            The membership fee of the gymnasium is 12 euro a month in 2026.

            ## Swimming lessons {#lessons validFrom=2027-03-01}

            Swimming lessons cost 30 euro.
            """),
        ("grants.md", """
            ---
            id: grants
            title: Research grants
            ---
            ## Laboratory travel grant {#laboratory appliesTo="PhD students"}

            The laboratory travel grant pays 700 euro for a stay in another laboratory.

            ## Registration with the police {#police appliesTo="citizens of Iraq"}

            Registration with the police takes place within 8 days.
            """));

    public void Dispose() => office.Dispose();

    [Theory]
    [InlineData("What does a parking permit cost in 2026?")]
    [InlineData("I came in 2025, what does a parking permit cost?")]
    public async Task A_year_that_has_come_needs_not_be_named_by_the_content(string question) =>
        Assert.Contains("40 euro", Assert.IsType<Reply.Answer>(await AskAsync(question)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task A_year_to_come_is_the_visitors_own_where_no_price_date_or_number_is_asked_for() => Assert.Contains(
        "library", Assert.IsType<Reply.Answer>(await AskAsync("I will come in 2027, where do students park?")).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("What does a parking permit cost in 2029?")]
    [InlineData("قیمت پارکینگ در سال ۱۴۰۸ چقدر است؟")]
    public async Task What_will_hold_in_a_year_to_come_is_not_answered_by_what_names_no_such_year(string question) =>
        Assert.IsNotType<Reply.Answer>(await AskAsync(question));

    [Fact]
    public async Task The_clock_alone_turns_an_answer_into_an_escalation()
    {
        Assert.Contains("12 euro", Assert.IsType<Reply.Answer>(await AskAsync(Fee)).Text, StringComparison.Ordinal);

        clock.MoveTo("2027-01-01");

        var reply = Assert.IsType<Reply.Escalate>(await AskAsync(Fee));
        Assert.Equal(EscalationReason.OutOfDate, reply.Reason);
        Assert.Contains("31 December 2026", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("12 euro", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_day_ends_at_midnight_by_the_office_s_clock()
    {
        clock.MoveTo(new DateTimeOffset(2026, 12, 31, 20, 45, 0, TimeSpan.Zero)); // 00:15 on 1 January in Tehran

        Assert.IsType<Reply.Answer>(await AskAsync(Fee, new AnsweringOptions { TimeZone = "UTC" }));
        Assert.IsType<Reply.Escalate>(await AskAsync(Fee, new AnsweringOptions { TimeZone = "Asia/Tehran" }));
    }

    [Theory]
    [InlineData("What was the membership fee of the gymnasium?")]
    [InlineData("How much is the membership fee of the gymnasium in 2026?")]
    [InlineData("how much is the membership fee of the gymnasium in ۲۰۲۶")]
    public async Task What_is_asked_of_the_past_is_answered_as_past_with_the_offer_of_a_person(string question)
    {
        clock.MoveTo("2027-02-01");

        var answer = Assert.IsType<Reply.Answer>(await AskAsync(question));

        Assert.Contains("31 December 2026", Assert.IsType<AnswerPart.Frame>(answer.Parts[0]).Text, StringComparison.Ordinal);
        Assert.Contains("12 euro", answer.Text, StringComparison.Ordinal);
        Assert.Contains("not published here", Assert.IsType<AnswerPart.Frame>(answer.Parts[^1]).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("How much is the membership fee of the gymnasium this year?")]
    [InlineData("How much is the membership fee of the gymnasium in 2027?")]
    [InlineData("what does the gymnasium cost now")]
    public async Task What_is_asked_of_today_is_not_answered_with_the_past(string question)
    {
        clock.MoveTo("2027-02-01");

        Assert.IsNotType<Reply.Answer>(await AskAsync(question));
    }

    [Theory]
    [InlineData("is the teaching call for Salamanca still open?")]
    [InlineData("teaching call for Salamanca")]
    [InlineData("when was the teaching call for Salamanca")]
    public async Task A_past_thing_that_is_asked_for_by_its_name_is_said_to_be_past(string question)
    {
        var answer = Assert.IsType<Reply.Answer>(await AskAsync(question));

        Assert.Contains("10 March 2024", Assert.IsType<AnswerPart.Frame>(answer.Parts[0]).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("when is the next teaching call for Salamanca?")]
    [InlineData("can I apply for a new teaching call for Salamanca this year?")]
    public async Task The_next_one_is_not_the_past_one(string question) =>
        Assert.IsNotType<Reply.Answer>(await AskAsync(question));

    [Fact]
    public async Task What_does_not_hold_yet_is_not_given()
    {
        const string question = "What do swimming lessons cost?";
        Assert.DoesNotContain("30 euro", (await AskAsync(question)).Text, StringComparison.Ordinal);

        clock.MoveTo("2027-03-01");
        Assert.Contains("30 euro", Assert.IsType<Reply.Answer>(await AskAsync(question)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_holds_for_some_is_told_with_its_condition()
    {
        var answer = Assert.IsType<Reply.Answer>(await AskAsync("how much is the laboratory travel grant"));

        Assert.Contains("PhD students", Assert.IsType<AnswerPart.Frame>(answer.Parts[0]).Text, StringComparison.Ordinal);
        Assert.Contains("700 euro", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("I am a master student, how much is the laboratory travel grant")]
    [InlineData("how much is the laboratory travel grant for professors")]
    public async Task What_holds_for_others_is_not_given(string question) =>
        Assert.DoesNotContain("700 euro", (await AskAsync(question)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Who_a_visitor_is_is_remembered_from_earlier()
    {
        const string question = "how long does registration with the police take";

        Assert.DoesNotContain("8 days", (await AskAsync(new Question(question) { History = [new EarlierTurn("Hello, I come from Turkey", [])] })).Text, StringComparison.Ordinal);
        Assert.Contains("8 days", (await AskAsync(new Question(question) { History = [new EarlierTurn("Hello, I come from Iraq", [])] })).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fa")]
    [InlineData("ar")]
    [InlineData("fr")]
    [InlineData("tr")]
    [InlineData("es")]
    [InlineData("ru")]
    [InlineData("ur")]
    [InlineData("zh")]
    [InlineData("de")]
    [InlineData("hi")]
    public void The_words_for_it_are_there_in_every_language(string language)
    {
        var dialogue = office.Current.Dialogue;
        var tag = LanguageTag.Parse(language);

        Assert.All(["answer-past", "answer-past-now", "answer-applies-to", "escalate-out-of-date"], name => Assert.Contains(tag, dialogue.Replies[name].Keys));
        Assert.All(["of-the-past", "of-now", "whether-over"], name => Assert.NotEmpty(dialogue.Intents[name][tag]));
    }

    private Task<Reply> AskAsync(string question) => AskAsync(new Question(question));

    private Task<Reply> AskAsync(Question question) => office.AskAsync(question, new AnsweringOptions(), clock);

    private Task<Reply> AskAsync(string question, AnsweringOptions options) => office.AskAsync(new Question(question), options, clock);
}
