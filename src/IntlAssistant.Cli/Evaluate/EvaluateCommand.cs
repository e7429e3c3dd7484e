using System.CommandLine;

using IntlAssistant.Answering;
using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Evaluation;
using IntlAssistant.Cli.Questions;
using IntlAssistant.Knowledge;

namespace IntlAssistant.Cli.Evaluate;

/// <summary><c>intl-assistant evaluate</c>: question sets through the very pipeline that the bot uses.</summary>
internal static class EvaluateCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var files = new Argument<string[]>("files") { Description = "Question sets, one JSON object a line.", Arity = ArgumentArity.OneOrMore };
        var knowledge = KnowledgeOption.Create();
        var passages = new Option<string?>("--passages") { Description = "Measure retrieval alone over these passages.", HelpName = "FILE.json" };
        var json = new Option<string?>("--json") { Description = "Also write the figures and every line here; - prints them instead.", HelpName = "OUT" };
        var command = new Command("evaluate", "Runs question sets and prints how many are right.") { files, knowledge, passages, json };
        command.Run(async (parse, cancellationToken) =>
        {
            var output = parse.GetValue(json) is { } path ? new OutputFile(path, parse.InvocationConfiguration.Output) : null;
            output?.Check();
            var run = new Run(parse.GetRequiredValue(files), () => KnowledgeOption.Load(parse, knowledge), parse.InvocationConfiguration, output);
            await (parse.GetValue(passages) is { } set ? PassagesAsync(run, set, cancellationToken) : OfficeAsync(run, cancellationToken))
                .ConfigureAwait(false);
            return ExitCodes.Good;
        });
        return command;
    }

    private static async Task OfficeAsync(Run run, CancellationToken cancellationToken)
    {
        var lines = QuestionFiles.Office(run.Files);
        var content = run.Content();
        if (UnknownSources.Note(lines, content) is { } note)
        {
            run.Console.Error.WriteLine(note);
        }

        var assistant = new Assistant(new LoadedKnowledge(content), AnswerModel.Default, new AnsweringOptions(), TimeProvider.System);
        assistant.WarmUp();
        var report = await Progress.RunAsync(
            "Asking", lines.Count, progress => OfficeEvaluation.RunAsync(assistant, lines, progress, cancellationToken)).ConfigureAwait(false);
        var confidence = AnswerConfidence.Of(report);
        run.Print(console => OfficePrinter.Print(report, confidence, console));
        run.Output?.Write(JsonOutput.Write(
            new EvaluatedOffice(report.Summary, confidence, report.Lines), EvaluateJson.Default.EvaluatedOffice));
    }

    private static async Task PassagesAsync(Run run, string set, CancellationToken cancellationToken)
    {
        var lines = QuestionFiles.Passages(run.Files);
        var language = PassageFile.Language(set);
        var words = run.Content();
        var report = await Progress.RunAsync("Asking", lines.Count, progress => Task.FromResult(PassageEvaluation.Run(
            set, lines, language, words.Thesaurus, words.Dialogue, AnswerModel.Default, progress, cancellationToken))).ConfigureAwait(false);
        run.Print(console => PassagePrinter.Print(report, console));
        run.Output?.Write(JsonOutput.Write(report, EvaluationJson.Default.PassageReport));
    }

    private sealed record Run(
        IReadOnlyList<string> Files, Func<KnowledgeSnapshot> Content, InvocationConfiguration Console, OutputFile? Output)
    {
        // Where JSON goes to the console, it stands there alone.
        public void Print(Action<TextWriter> print) => print(Output?.IsConsole is true ? TextWriter.Null : Console.Output);
    }
}
