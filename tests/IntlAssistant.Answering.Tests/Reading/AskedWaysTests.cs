using IntlAssistant.Answering.Reading;
using IntlAssistant.Answering.Understanding;
using IntlAssistant.Knowledge.Index;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Tests.Reading;

public sealed class AskedWaysTests
{
    private static readonly TermMatcher Question = new([Sought("fee", 1), Sought("dormitory", 3)]);

    // The second number is the share of what is asked for that is in the way of asking, the third the share of its words that are asked for.
    [Theory]
    [InlineData("fee dormitory", 1, 1)]
    [InlineData("dormitory", 0.75, 1)]
    [InlineData("fee", 0.25, 1)]
    [InlineData("fee visa form", 0.25, 1 / 3.0)]
    public void A_way_of_asking_is_as_like_as_how_much_of_each_is_in_the_other(string way, double recall, double precision) =>
        Assert.Equal(2 * recall * precision / (recall + precision), Likest(way), 5);

    [Fact]
    public void The_likest_of_several_counts_and_none_is_like_nothing()
    {
        Assert.Equal(1, Likest("visa", "fee", "dormitory fee", "fee dormitory"), 5);
        Assert.Equal(0, Likest("visa", ""));
        Assert.Equal(0, Likest());
    }

    [Theory]
    [InlineData(QuestionType.Where, QuestionType.When, false)]
    [InlineData(QuestionType.HowTo, QuestionType.HowMuch, false)]
    [InlineData(QuestionType.Where, QuestionType.Where, true)]
    [InlineData(QuestionType.When, QuestionType.HowLong, true)]
    [InlineData(QuestionType.HowMany, QuestionType.HowMuch, true)]
    [InlineData(QuestionType.Whether, QuestionType.HowMuch, true)] // "Is there a fee?" is answered by how much it is.
    [InlineData(QuestionType.Where, QuestionType.Unknown, true)]
    public void The_same_words_are_another_question_where_another_kind_of_answer_is_wanted(QuestionType question, QuestionType way, bool isSame)
    {
        var (any, ofKind) = Ways(("fee dormitory", way)).Likest(Question, question);

        Assert.Equal(1, any, 5);
        Assert.Equal(isSame ? 1 : 0, ofKind, 5);
    }

    [Fact]
    public void Of_the_same_words_asked_for_several_kinds_each_counts() =>
        Assert.Equal(1, Ways(("fee dormitory", QuestionType.When), ("dormitory fee", QuestionType.Where)).Likest(Question, QuestionType.Where).OfKind, 5);

    private static double Likest(params string[] ways) =>
        Ways([.. ways.Select(way => (way, QuestionType.Unknown))]).Likest(Question, QuestionType.Unknown).Any;

    private static AskedWays Ways(params (string Words, QuestionType Type)[] ways) => new(ways.Select(way =>
        (way.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(TermKey.Of).ToArray(), way.Type)));

    private static SoughtTerm Sought(string word, float importance) =>
        new(word, importance, [new QueryTerm(word, 1)], null, IsKnown: true, IsName: false);
}
