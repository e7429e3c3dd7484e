using IntlAssistant.Answering.Deciding;
using IntlAssistant.Answering.Extraction;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Ranking;
using IntlAssistant.Answering.Reading;
using IntlAssistant.Answering.Understanding;

namespace IntlAssistant.Answering.Tests.Deciding;

/// <summary>Two sections that come near each other: whether the second is quoted beside the first.</summary>
public sealed class SecondSectionTests : IDisposable
{
    // By the scores alone the second answers better in one of six.
    private const double Behind = 1.6;

    private readonly SmallOffice asked = new(
        ("dormitory.md", """
            ---
            id: dormitory
            title: Dormitory
            questions:
              - section: fee
                ask: [What does a room cost?, price of a room in the dormitory, room fee, What is paid for a room?, How much is the dormitory?]
              - section: deposit
                ask: [What is paid for a room before I come?, price of the deposit, room deposit, How much is the deposit for a room?]
            ---
            ## Fee

            A room costs 90 euro a month.

            ## Deposit

            Before the first month a deposit of 200 euro is paid.
            """),
        ("library.md", """
            ---
            id: library
            title: Library
            questions:
              - section: hours
                ask: [When does the library open?, opening hours of the reading hall, Is the library open on Sundays?, until when can I read there]
              - section: loans
                ask: [How long may I keep a book?, borrowing books, Can I take a book home?, overdue books]
              - section: printing
                ask: [Where can I print?, printer and scanner, print my thesis]
            ---
            ## Hours

            The library is open from 8 to 20 for 12 hours.

            ## Loans

            Books are lent for 4 weeks.

            ## Printing

            The printers stand on the 2nd floor.
            """));

    private readonly SmallOffice unasked = new(
        ("dormitory.md", """
            ---
            id: dormitory
            title: Dormitory
            ---
            ## Fee

            A room costs 90 euro a month.

            ## Deposit

            Before the first month a deposit of 200 euro is paid.
            """));

    [Fact]
    public void A_section_that_is_asked_for_in_like_words_is_quoted_too() =>
        Assert.Equal(["dormitory#fee", "dormitory#deposit"], Quoted(asked, "dormitory#fee", "dormitory#deposit", Behind));

    [Fact]
    public void A_section_that_is_asked_for_in_other_words_is_not()
    {
        Assert.Equal(["dormitory#fee"], Quoted(asked, "dormitory#fee", "library#hours", Behind));
        Assert.Equal(["library#hours"], Quoted(asked, "library#hours", "dormitory#deposit", Behind));
    }

    [Fact]
    public void What_the_question_itself_says_of_the_other_section_counts_beside_it() =>
        Assert.Equal(["dormitory#fee", "library#hours"], Quoted(asked, "dormitory#fee", "library#hours", Behind, meant: 0.9));

    [Fact]
    public void Where_nobody_tells_how_people_ask_the_scores_decide()
    {
        Assert.Equal(["dormitory#fee", "dormitory#deposit"], Quoted(unasked, "dormitory#fee", "dormitory#deposit", Behind));
        Assert.Equal(["dormitory#fee"], Quoted(unasked, "dormitory#fee", "dormitory#deposit", 2 * Behind));
    }

    public void Dispose()
    {
        asked.Dispose();
        unasked.Dispose();
    }

    private static IEnumerable<string> Quoted(SmallOffice office, string first, string second, double behind, double meant = 0)
    {
        var content = ContentReading.Of(office.Current);
        const string Text = "room";
        var question = new QuestionReader(content).Read(new Question(Text), Text, SpokenLanguage.Of(Text, null, content));
        var best = Ranked(content, question, first, behind, 0);
        var next = Ranked(content, question, second, 0, meant);
        var reading = new Interpretation(question, [best, next], best, [], 1, [], 1) { Next = next };
        return new Quoter(content.Kinship, new ExtractionOptions()).Quote([reading]).Select(extract => extract.Passage.Id.Value);
    }

    private static RankedPassage Ranked(ContentReading content, UnderstoodQuestion question, string section, double score, double meant)
    {
        var features = new double[Enum.GetValues<RankingFeature>().Length];
        features[(int)RankingFeature.Meant] = meant;
        var passage = content.Knowledge.Passages.First(passage => passage.Id.Value == section);
        return new RankedPassage(content.Read(passage), features, new float[question.Sought.Count], score);
    }
}
