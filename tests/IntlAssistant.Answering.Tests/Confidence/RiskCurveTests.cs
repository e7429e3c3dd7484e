using IntlAssistant.Answering.Confidence;

namespace IntlAssistant.Answering.Tests.Confidence;

public sealed class RiskCurveTests
{
    private static readonly IReadOnlyList<RiskPoint> Curve = RiskCurve.Of(
        [(0.9, true), (0.8, true), (0.7, false), (0.6, true), (0.6, false), (0.2, true)], questions: 10, toBeAnswered: 4);

    [Fact]
    public void For_each_share_of_wrong_answers_the_lowest_probability_stands() => Assert.Equal(
        [new RiskPoint(0.8, 0, 0.5), new RiskPoint(0.7, 0.1, 0.5), new RiskPoint(0.2, 0.2, 1)], Curve);

    [Theory]
    [InlineData(0, 0.8)]
    [InlineData(0.05, 0.8)]
    [InlineData(0.1, 0.7)]
    [InlineData(0.19, 0.7)]
    [InlineData(0.5, 0.2)]
    [InlineData(1, 0)]
    public void The_more_may_be_wrong_the_more_is_answered(double mostWrong, double from) =>
        Assert.Equal(from, RiskCurve.At(Curve, mostWrong).From);

    [Fact]
    public void Where_even_the_surest_answer_is_wrong_nothing_is_answered()
    {
        var curve = RiskCurve.Of([(0.9, false), (0.8, true)], questions: 2, toBeAnswered: 1);

        Assert.Equal(1, RiskCurve.At(curve, 0.1).From);
    }

    [Fact]
    public void The_shipped_numbers_carry_a_curve_that_begins_at_their_default()
    {
        var model = AnswerModel.Default;

        Assert.Equal(model.AnswerFrom, RiskCurve.At(model.Risk, new AnsweringOptions().MaxWrongAnswers).From);
        Assert.True(RiskCurve.At(model.Risk, 0.005).From > model.AnswerFrom);
        Assert.True(RiskCurve.At(model.Risk, 0.1).From < model.AnswerFrom);
    }
}
