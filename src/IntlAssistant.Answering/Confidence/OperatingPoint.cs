using IntlAssistant.Answering.Calibration;

namespace IntlAssistant.Answering.Confidence;

/// <summary>From which probability on an answer is given, and why from there.</summary>
/// <param name="AnswerFrom">The probability: 0 to 1.</param>
/// <param name="Basis">What it was read from, in a few words for staff.</param>
/// <param name="Fault">Why the office's own calibration is not used; <see langword="null"/> when it is, or when there is none.</param>
public sealed record OperatingPoint(double AnswerFrom, string Basis, string? Fault)
{
    private const string Shipped = "lines held out from the fitting of the numbers";

    /// <summary>The point that keeps to a share of wrong answers.</summary>
    /// <param name="model">The numbers.</param>
    /// <param name="calibration">The text of the office's own calibration; <see langword="null"/> when it has none.</param>
    /// <param name="hasQuestions">Whether the content's editors tell how people ask.</param>
    /// <param name="mostWrong">The share of all questions that may get a wrong answer; with 1 everything is answered that can be.</param>
    public static OperatingPoint Of(AnswerModel model, string? calibration, bool hasQuestions, double mostWrong)
    {
        var shipped = hasQuestions ? model.RiskWhereAsked : model.Risk;
        if (calibration is null || mostWrong >= 1)
        {
            return FromShipped(shipped, mostWrong, null);
        }

        try
        {
            return FromOwn(CalibratedRisk.Read(calibration), model, shipped, mostWrong);
        }
        catch (FormatException fault)
        {
            return FromShipped(shipped, mostWrong, $"{fault.Message}; make it again with 'intl-assistant calibrate'.");
        }
    }

    private static OperatingPoint FromOwn(CalibratedRisk own, AnswerModel model, IReadOnlyList<RiskPoint> shipped, double mostWrong)
    {
        if (own.Model != model.Fingerprint())
        {
            return FromShipped(shipped, mostWrong, "it was made with other numbers than this version's; make it again with 'intl-assistant calibrate'.");
        }

        return own.At(mostWrong) is { } step
            ? new OperatingPoint(step.From, $"the office's own {own.Lines} questions of {own.Date:yyyy-MM-dd}", null)
            : FromShipped(shipped, mostWrong, FormattableString.Invariant($"its {own.Lines} questions cannot show that at most {mostWrong:0.###} of the answers are wrong; calibrate on more questions, or allow more in Answering:MaxWrongAnswers."));
    }

    private static OperatingPoint FromShipped(IReadOnlyList<RiskPoint> risk, double mostWrong, string? fault) =>
        new(RiskCurve.At(risk, mostWrong).From, Shipped, fault);
}
