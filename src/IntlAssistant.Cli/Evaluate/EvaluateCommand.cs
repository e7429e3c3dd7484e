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
        var parallel = new Option<bool>("--parallel")
        {
            Description = "Compare the answers to the same question in several languages with the English one.",
            Arity = ArgumentArity.Zero,
        };
        var json = new Option<string?>("--json") { Description = "Also write the figures and every line here; - prints them instead.", HelpName = "OUT" };
        var command = new Command("evaluate", "Runs question sets and prints how many are right.") { files, knowledge, passages, parallel, json };
        command.Run(async (parse, cancellationToken) =>
        {
            if (parse.GetValue(parallel) && parse.GetValue(passages) is not null)
            {
                throw new UsageException("--parallel and --passages measure different things; run one at a time.");
            }

            var output = parse.GetValue(json) is { } path ? new OutputFile(path, parse.InvocationConfiguration.Output) : null;
            output?.Check();
            var run = new Run(parse.GetRequiredValue(files), () => KnowledgeOption.Load(parse, knowledge), parse.InvocationConfiguration, output);
            await (parse.GetValue(passages) is { } set ? PassagesAsync(run, set, cancellationToken)
                : parse.GetValue(parallel) ? ParallelAsync(run, cancellationToken)
                : OfficeAsync(run, cancellationToken)).ConfigureAwait(false);
            return ExitCodes.Good;
        });
        return command;
    }

    private static async Task OfficeAsync(Run run, CancellationToken cancellationToken)
    {
        var lines = QuestionFiles.Office(run.Files);
        var content = run.Content();
        run.Tell(UnknownSources.Note(lines, content));
        var assistant = AssistantOf(content);
        var report = await Progress.RunAsync(
            "Asking", lines.Count, progress => OfficeEvaluation.RunAsync(assistant, lines, progress, cancellationToken)).ConfigureAwait(false);
        var confidence = AnswerConfidence.Of(report);
        run.Print(console => OfficePrinter.Print(report, confidence, console));
        run.Output?.Write(JsonOutput.Write(
            new EvaluatedOffice(report.Summary, confidence, report.Lines), EvaluateJson.Default.EvaluatedOffice));
    }

    private static async Task ParallelAsync(Run run, CancellationToken cancellationToken)
    {
        var lines = QuestionFiles.Parallel(run.Files);
        var content = run.Content();
        run.Tell(UnknownSources.Note(lines, content));
        var assistant = AssistantOf(content);
        var report = await Progress.RunAsync(
            "Asking", lines.Count, progress => ParallelEvaluation.RunAsync(assistant, lines, progress, cancellationToken)).ConfigureAwait(false);
        run.Print(console => ParallelPrinter.Print(report, console));
        run.Output?.Write(JsonOutput.Write(report, EvaluationJson.Default.ParallelReport));
    }

    private static Assistant AssistantOf(KnowledgeSnapshot content)
    {
        var assistant = new Assistant(new LoadedKnowledge(content), AnswerModel.Default, new AnsweringOptions(), TimeProvider.System);
        assistant.WarmUp();
        return assistant;
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
        public void Tell(string? note)
        {
            if (note is not null)
            {
                Console.Error.WriteLine(note);
            }
        }

        // Where JSON goes to the console, it stands there alone.
        public void Print(Action<TextWriter> print) => print(Output?.IsConsole is true ? TextWriter.Null : Console.Output);
    }
}
