using IntlAssistant.Answering.Calibration;

namespace IntlAssistant.Answering.Tests.Calibration;

public sealed class CalibratedRiskTests
{
    [Fact]
    public void The_step_that_answers_most_and_keeps_the_promise_is_taken()
    {
        var risk = ARisk(lines: 300, new CalibratedStep(1, 0, 0), new CalibratedStep(0.8, 0, 60), new CalibratedStep(0.6, 1, 90), new CalibratedStep(0.3, 9, 120));

        Assert.Equal(0.6, risk.At(0.02)?.From);
        Assert.Equal(0.8, risk.At(0.0101)?.From);
        Assert.Equal(0.3, risk.At(0.2)?.From);
    }

    // The last step alone would keep it, by its luck; the test ends at the first that fails.
    [Fact]
    public void After_a_step_that_fails_no_later_one_is_taken()
    {
        var risk = ARisk(lines: 236, new CalibratedStep(0.9, 2, 10), new CalibratedStep(0.5, 2, 90));

        Assert.Null(risk.At(0.02));
    }

    [Fact]
    public void Too_few_questions_support_no_promise_and_tell_how_many_would()
    {
        var risk = ARisk(lines: 100, new CalibratedStep(1, 0, 0), new CalibratedStep(0.5, 0, 60));

        Assert.Null(risk.At(0.02));
        Assert.Equal(149, risk.QuestionsNeeded(0.02));
    }

    [Fact]
    public void A_promise_that_answers_nothing_is_none()
    {
        var risk = ARisk(lines: 300, new CalibratedStep(1, 0, 0), new CalibratedStep(0.9, 20, 10));

        Assert.Null(risk.At(0.02));
    }

    [Fact]
    public void What_is_written_is_read()
    {
        var risk = ARisk(lines: 300, new CalibratedStep(1, 0, 0), new CalibratedStep(0.8, 1, 60));

        Assert.Equal(risk.Write(), CalibratedRisk.Read(risk.Write()).Write());
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"model":"m","content":"c","questions":"q","date":"2026-11-01","lines":10,"toBeAnswered":5,"certainty":0.95,"maxWrong":0.02,"answerFrom":0.5,"brier":0.1,"steps":null}""")]
    [InlineData("""{"model":"m","content":"c","questions":"q","date":"2026-11-01","lines":10,"toBeAnswered":5,"certainty":0.95,"maxWrong":0.02,"answerFrom":0.5,"brier":0.1,"steps":[{"from":0.5,"wrong":9,"answered":9}]}""")]
    [InlineData("""{"model":"m","content":"c","questions":"q","date":"2026-11-01","lines":10,"toBeAnswered":5,"certainty":0.95,"maxWrong":0.02,"answerFrom":0.5,"brier":0.1,"steps":[{"from":0.5,"wrong":1,"answered":1},{"from":0.6,"wrong":1,"answered":2}]}""")]
    public void Anything_else_is_refused(string text) => Assert.Throws<FormatException>(() => CalibratedRisk.Read(text));

    internal static CalibratedRisk ARisk(int lines, params CalibratedStep[] steps) => new()
    {
        Model = Answering.Confidence.AnswerModel.Default.Fingerprint(),
        Content = "0123456789abcdef",
        Questions = "0123456789abcdef",
        Date = new DateOnly(2026, 11, 1),
        Lines = lines,
        ToBeAnswered = lines / 2,
        Certainty = 0.95,
        MaxWrong = 0.02,
        AnswerFrom = 0.6,
        Brier = 0.1,
        Steps = steps,
    };
}
