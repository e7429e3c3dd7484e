using System.CommandLine;

using IntlAssistant.Answering;
using IntlAssistant.Answering.Calibration;
using IntlAssistant.Answering.Confidence;
using IntlAssistant.Cli.Questions;

namespace IntlAssistant.Cli.Calibrate;

/// <summary><c>intl-assistant calibrate</c>: from which probability on to answer, so that wrong answers keep to what the office allows.</summary>
internal static class CalibrateCommand
{
    private const double Certainty = 0.95;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var files = new Argument<string[]>("files") { Description = "The office's own question sets, which the numbers were not learned on.", Arity = ArgumentArity.OneOrMore };
        var knowledge = KnowledgeOption.Create();
        var mostWrong = ShareOption.Create("--max-wrong", "The share of all questions that may get a wrong answer. Default: 0.02.");
        var certainty = ShareOption.Create("--certainty", "How certain the promise shall be. Default: 0.95.");
        var output = new Option<string?>("--out") { Description = "Where to write the result; as calibration.json in the knowledge folder it is used from then on.", HelpName = "FILE.json" };
        var command = new Command("calibrate", "Finds from which probability on to answer, so that wrong answers keep to a share.") { files, knowledge, mostWrong, certainty, output };
        command.Run(async (parse, cancellationToken) =>
        {
            var file = parse.GetValue(output) is { } path ? new OutputFile(path, parse.InvocationConfiguration.Output) : null;
            file?.Check();
            var share = Between(parse.GetValue(mostWrong) ?? new AnsweringOptions().MaxWrongAnswers, "--max-wrong");
            var sure = Between(parse.GetValue(certainty) ?? Certainty, "--certainty");
            var lines = QuestionFiles.Office(parse.GetRequiredValue(files));
            var content = KnowledgeOption.Load(parse, knowledge);
            var calibrator = new Calibrator(new LoadedKnowledge(content), AnswerModel.Default, TimeProvider.System);
            var calibrated = await Progress.RunAsync(
                "Asking", lines.Count, progress => calibrator.RunAsync(lines, share, sure, progress, cancellationToken)).ConfigureAwait(false);
            return Report(calibrated, file, parse.InvocationConfiguration);
        });
        return command;
    }

    private static int Report(Calibrated calibrated, OutputFile? file, InvocationConfiguration console)
    {
        CalibrationPrinter.Print(calibrated, file?.IsConsole is true ? TextWriter.Null : console.Output);
        if (calibrated.Learned > 0)
        {
            console.Error.WriteLine($"{calibrated.Learned} of {calibrated.Risk.Lines} questions are among those that the numbers were learned on: on these every figure flatters. Calibrate on others.");
        }

        if (CalibrationPrinter.Refusal(calibrated.Risk) is { } refusal)
        {
            console.Error.WriteLine(refusal);
            return ExitCodes.Faults;
        }

        file?.Write(calibrated.Risk.Write());
        return ExitCodes.Good;
    }

    // No number of questions proves that nothing ever goes wrong, or is enough for certainty.
    private static double Between(double share, string option) => share is > 0 and < 1
        ? share
        : throw new UsageException(FormattableString.Invariant($"{option} {share} cannot be shown with any number of questions; write a number between 0 and 1, such as {(option == "--certainty" ? Certainty : 0.02)}."));
}
