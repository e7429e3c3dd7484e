using IntlAssistant.Answering.Deciding;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Ranking;
using IntlAssistant.Answering.Reading;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Answering.Understanding;
using IntlAssistant.Answering.Wordings;
using IntlAssistant.Knowledge.Pages;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Tests.Deciding;

public sealed class TaughtOtherwiseTests
{
    /// <remarks>A section on who could apply for one call of a partner has both words, and nobody means it who does not name the partner.</remarks>
    [Theory]
    [InlineData("how do i apply for a phd")]
    [InlineData("comment postuler pour un doctorat")]
    [InlineData("كيف اقدم على الدكتوراه")]
    public async Task What_the_ways_of_asking_teach_to_be_for_other_pages_is_not_answered_by_a_page_that_has_its_words(string message)
    {
        var reply = await ShippedOffice.AskAsync(message);

        Assert.False(reply is Reply.Answer answer && answer.Citations.Any(citation => citation.Passage.Page.Value == "erasmus-calls"));
    }

    [Fact]
    public async Task What_they_teach_to_be_for_another_section_of_the_page_is_not_answered_by_one_that_lacks_it()
    {
        var reply = await ShippedOffice.AskAsync("What was the deadline of the Granada teaching call?");

        Assert.False(reply is Reply.Answer answer && answer.Citations[0].Passage.ToString() == "erasmus-calls#granada-phd");
    }

    [Fact]
    public void Of_what_leans_on_an_earlier_message_or_is_asked_word_for_word_they_rule_out_nothing()
    {
        var content = ContentReading.Of(ShippedOffice.Current);
        var question = new QuestionReader(content).Read(new Question("how much?"), "how much?", SpokenLanguage.Of("how much?", null, content)) with
        {
            Chances = new(new SectionChances(new Dictionary<PassageId, double> { [new("apply-degree#application-fee")] = 0.9 }, new Dictionary<PageId, double>(), 0)),
        };

        Assert.True(TaughtOtherwise.Is(Candidate(content, question, asked: 0), question));
        Assert.False(TaughtOtherwise.Is(Candidate(content, question, asked: 0), question with { LeansOnHistory = true }));
        Assert.False(TaughtOtherwise.Is(Candidate(content, question, asked: 1), question));
    }

    private static RankedPassage Candidate(ContentReading content, UnderstoodQuestion question, double asked)
    {
        var features = new double[Enum.GetValues<RankingFeature>().Length];
        features[(int)RankingFeature.AskedExactly] = asked;
        var passage = content.Knowledge.Passages.First(passage => passage.Id.Value == "visa#one-year-residency-fee");
        return new RankedPassage(content.Read(passage), features, new float[question.Sought.Count], 1);
    }
}
