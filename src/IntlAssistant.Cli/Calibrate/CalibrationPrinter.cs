using System.Globalization;

using IntlAssistant.Answering.Calibration;
using IntlAssistant.Answering.Evaluation;

namespace IntlAssistant.Cli.Calibrate;

/// <summary>Prints what a calibration came to.</summary>
internal static class CalibrationPrinter
{
    private const int Bins = 10;
    private const int StepsPrinted = 15;

    /// <summary>Prints the reliability curve, the steps and the promise.</summary>
    public static void Print(Calibrated calibrated, TextWriter console)
    {
        var risk = calibrated.Risk;
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Count.Of(risk.Lines, "question")}, {risk.ToBeAnswered} to be answered; asked with the way open, {calibrated.Answers.Count} could get an answer; Brier score {risk.Brier:0.000}"));
        console.WriteLine();
        console.WriteLine("confidence   stated   right   answers");
        foreach (var bin in Reliability.Curve(calibrated.Answers, Bins))
        {
            console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{bin.Lowest:0.00}-{bin.Highest:0.00}   {bin.Stated,6:0.0%}  {bin.Right,6:0.0%}  {bin.Count,8}"));
        }

        console.WriteLine();
        console.WriteLine("answer from   wrong   of all   at most   coverage");
        foreach (var step in Printed(risk))
        {
            console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{step.From,11:0.000}  {step.Wrong,6}  {step.Wrong / (double)risk.Lines,7:0.0%}  {Highest(risk, step),8:0.0%}  {Covered(risk, step),9:0.0%}{(step.From == risk.AnswerFrom ? "  <" : "")}"));
        }

        console.WriteLine();
        if (risk.At(risk.MaxWrong) is { } chosen)
        {
            PrintPromise(risk, chosen, console);
        }
    }

    /// <summary>Why the promise is not made; <see langword="null"/> when it is.</summary>
    public static string? Refusal(CalibratedRisk risk)
    {
        if (risk.At(risk.MaxWrong) is not null)
        {
            return null;
        }

        if (risk.ToBeAnswered == 0)
        {
            return "No question of the set is to be answered; a set needs questions that the pages answer and others that they do not.";
        }

        var surest = risk.Steps.FirstOrDefault(step => step.Answered > 0);
        var seen = surest switch
        {
            null => "none of these questions could be answered",
            { Wrong: 0 } => "even with no wrong answer among them",
            { Wrong: var wrong } => $"with {Count.Of(wrong, "wrong answer")} among the surest",
        };
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Count.Of(risk.Lines, "question")} cannot show that at most {risk.MaxWrong:0.##%} of all get a wrong answer ({risk.Certainty:0.##%} sure), {seen}: at least {risk.QuestionsNeeded(risk.MaxWrong)} questions are needed. Nothing is written; add questions, or allow more with --max-wrong.");
    }

    private static void PrintPromise(CalibratedRisk risk, CalibratedStep step, TextWriter console)
    {
        var (lowest, highest) = Binomial.Interval(step.Answered, risk.ToBeAnswered, risk.Certainty);
        console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Answered from {step.From:0.000} on, at most {risk.MaxWrong:0.##%} of all questions like these get a wrong answer ({risk.Certainty:0.##%} sure): {step.Wrong} of {risk.Lines} did."));
        console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Coverage at that risk: {Covered(risk, step):0.0%} of the questions to be answered, {step.Answered} of {risk.ToBeAnswered} (between {lowest:0.0%} and {highest:0.0%}, {risk.Certainty:0.##%} sure). The others go to the staff."));
    }

    // Enough to see the trade; every step stands in the file.
    private static IEnumerable<CalibratedStep> Printed(CalibratedRisk risk)
    {
        var every = Math.Max(1, risk.Steps.Count / StepsPrinted);
        return risk.Steps.Where((step, index) => index % every == 0 || index == risk.Steps.Count - 1 || step.From == risk.AnswerFrom);
    }

    private static double Highest(CalibratedRisk risk, CalibratedStep step) => Binomial.HighestShare(step.Wrong, risk.Lines, 1 - risk.Certainty);

    private static double Covered(CalibratedRisk risk, CalibratedStep step) => step.Answered / Math.Max(1.0, risk.ToBeAnswered);
}
