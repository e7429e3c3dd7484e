using IntlAssistant.Answering.Calibration;
using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Answering.Tests.Calibration;

namespace IntlAssistant.Answering.Tests.Confidence;

public sealed class OperatingPointTests
{
    private static readonly CalibratedRisk Own = CalibratedRiskTests.ARisk(
        lines: 300, new CalibratedStep(1, 0, 0), new CalibratedStep(0.875, 0, 60), new CalibratedStep(0.125, 1, 90));

    [Fact]
    public void Without_a_calibration_the_shipped_curve_decides()
    {
        var point = OperatingPoint.Of(AnswerModel.Default, null, hasQuestions: false, 0.02);

        Assert.Equal(AnswerModel.Default.AnswerFrom, point.AnswerFrom);
        Assert.Null(point.Fault);
    }

    [Fact]
    public void The_office_s_own_questions_decide_before_it()
    {
        Assert.Equal(0.125, OperatingPoint.Of(AnswerModel.Default, Own.Write(), hasQuestions: false, 0.02).AnswerFrom);
        Assert.Equal(0.875, OperatingPoint.Of(AnswerModel.Default, Own.Write(), hasQuestions: false, 0.0101).AnswerFrom);
    }

    [Fact]
    public void A_calibration_of_other_numbers_is_not_used_and_it_is_said_why()
    {
        var point = OperatingPoint.Of(AnswerModel.Default, (Own with { Model = "0000000000000000" }).Write(), hasQuestions: false, 0.02);

        Assert.Equal(AnswerModel.Default.AnswerFrom, point.AnswerFrom);
        Assert.Contains("other numbers", point.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_promise_that_its_questions_cannot_support_is_not_made()
    {
        var point = OperatingPoint.Of(AnswerModel.Default, Own.Write(), hasQuestions: false, 0.001);

        Assert.Equal(RiskCurve.At(AnswerModel.Default.Risk, 0.001).From, point.AnswerFrom);
        Assert.Contains("300 questions cannot show", point.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_file_is_not_used_and_it_is_said_why() =>
        Assert.Contains("calibrate", OperatingPoint.Of(AnswerModel.Default, "{", hasQuestions: false, 0.02).Fault, StringComparison.Ordinal);

    [Fact]
    public async Task The_setting_moves_what_is_answered()
    {
        using var office = new SmallOffice();
        const string unsure = "is there a parking place for a bus";

        var bold = await office.AskAsync(unsure, new AnsweringOptions { MaxWrongAnswers = 1 });
        var careful = await office.AskAsync(unsure, new AnsweringOptions { MaxWrongAnswers = 0 });

        Assert.IsType<Reply.Answer>(bold);
        Assert.IsNotType<Reply.Answer>(careful);
    }

    [Fact]
    public void Content_whose_editors_tell_how_people_ask_has_a_curve_of_its_own() => Assert.Equal(
        RiskCurve.At(AnswerModel.Default.RiskWhereAsked, 0.02).From,
        OperatingPoint.Of(AnswerModel.Default, null, hasQuestions: true, 0.02).AnswerFrom);
}
