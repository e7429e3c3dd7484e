using System.CommandLine;

using IntlAssistant.Answering;
using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Evaluation;
using IntlAssistant.Answering.Vectors;
using IntlAssistant.Answering.Verification;
using IntlAssistant.Cli.Models;
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
        var replies = new Option<bool>("--replies")
        {
            Description = "Hold replies as a model might write them, lying and faithful, against the passages that they cite.",
            Arity = ArgumentArity.Zero,
        };
        var json = new Option<string?>("--json") { Description = "Also write the figures and every line here; - prints them instead.", HelpName = "OUT" };
        var risk = ShareOption.Create("--risk", "The share of wrong answers that is allowed, as Answering:MaxWrongAnswers allows it. Default: 0.02.");
        var model = ModelOfSettings.Option();
        var settings = SettingsFile.Option("those of the model are used");
        var minRight = ShareOption.Create("--min-right", "Exit with 1 when a smaller share of the lines is right.");
        var maxWrong = ShareOption.Create("--max-wrong", "Exit with 1 when a larger share of the lines gets a wrong answer.");
        var minEach = ShareOption.Create("--min-each-language", "Exit with 1 when a smaller share of the lines of any language is right.");
        var command = new Command("evaluate", "Runs question sets and prints how many are right.")
        {
            files, knowledge, passages, parallel, replies, json, risk, minRight, maxWrong, minEach, model, settings,
        };
        command.Run(async (parse, cancellationToken) =>
        {
            bool[] kinds = [parse.GetValue(parallel), parse.GetValue(passages) is not null, parse.GetValue(replies)];
            if (kinds.Count(chosen => chosen) > 1)
            {
                throw new UsageException("--parallel, --passages and --replies measure different things; run one at a time.");
            }

            var output = parse.GetValue(json) is { } path ? new OutputFile(path, parse.InvocationConfiguration.Output) : null;
            output?.Check();
            var gates = new Gates(parse.GetValue(minRight), parse.GetValue(maxWrong), parse.GetValue(minEach));
            var isOffice = !kinds.Contains(true);
            if (!isOffice && (gates.Any || parse.GetValue(risk) is not null))
            {
                throw new UsageException("--risk, --min-right, --max-wrong and --min-each-language are for office sets; leave them out with --passages, --parallel and --replies.");
            }

            var run = new Run(parse.GetRequiredValue(files), () => KnowledgeOption.Load(parse, knowledge), parse.InvocationConfiguration, output);
            using var beside = ModelOfSettings.Open(parse.GetValue(model), parse.GetValue(settings));
            if (beside is not null && parse.GetValue(replies))
            {
                throw new UsageException("--model is for questions; leave it out with --replies.");
            }

            if (isOffice)
            {
                var summary = await OfficeAsync(run, OptionsOf(parse.GetValue(risk)), beside, cancellationToken).ConfigureAwait(false);
                return run.Judge(gates.Missed(summary));
            }

            await (parse.GetValue(passages) is { } set ? PassagesAsync(run, set, beside, cancellationToken)
                : parse.GetValue(replies) ? RepliesAsync(run, cancellationToken)
                : ParallelAsync(run, beside, cancellationToken)).ConfigureAwait(false);
            return ExitCodes.Good;
        });
        return command;
    }

    private static async Task<OfficeSummary> OfficeAsync(
        Run run, AnsweringOptions options, ModelOfSettings? model, CancellationToken cancellationToken)
    {
        var lines = QuestionFiles.Office(run.Files);
        var content = run.Content();
        run.Tell(UnknownSources.Note(lines, content));
        var assistant = await AssistantAsync(run, content, options, model, cancellationToken).ConfigureAwait(false);
        var asked = model?.Beside(assistant, new LoadedKnowledge(content)) ?? assistant;
        var report = await Progress.RunAsync(
            "Asking", lines.Count, progress => OfficeEvaluation.RunAsync(asked, lines, progress, cancellationToken)).ConfigureAwait(false);
        var confidence = AnswerConfidence.Of(report);
        run.Print(console => OfficePrinter.Print(report, confidence, assistant.OperatingPoint, options.MaxWrongAnswers, console));
        run.Output?.Write(JsonOutput.Write(
            new EvaluatedOffice(report.Summary, confidence, report.Lines), EvaluateJson.Default.EvaluatedOffice));
        return report.Summary;
    }

    private static async Task ParallelAsync(Run run, ModelOfSettings? model, CancellationToken cancellationToken)
    {
        var lines = QuestionFiles.Parallel(run.Files);
        var content = run.Content();
        run.Tell(UnknownSources.Note(lines, content));
        var assistant = await AssistantAsync(run, content, new AnsweringOptions(), model, cancellationToken).ConfigureAwait(false);
        var asked = model?.Beside(assistant, new LoadedKnowledge(content)) ?? assistant;
        var report = await Progress.RunAsync(
            "Asking", lines.Count, progress => ParallelEvaluation.RunAsync(asked, lines, progress, cancellationToken)).ConfigureAwait(false);
        run.Print(console => ParallelPrinter.Print(report, console));
        run.Output?.Write(JsonOutput.Write(report, EvaluationJson.Default.ParallelReport));
    }

    private static async Task RepliesAsync(Run run, CancellationToken cancellationToken)
    {
        var lines = QuestionFiles.Replies(run.Files);
        var contents = new ReplyContents(lines, run.Content);
        var report = await Progress.RunAsync("Checking", lines.Count, progress => Task.FromResult(ReplyEvaluation.Run(
            new ReplyVerifier(), [.. lines.Select(line => line.Line)], contents.Of, progress, cancellationToken))).ConfigureAwait(false);
        run.Print(console => ReplyPrinter.Print(report, console));
        run.Output?.Write(JsonOutput.Write(report, EvaluationJson.Default.ReplySetReport));
    }

    private static AnsweringOptions OptionsOf(double? risk)
    {
        var options = new AnsweringOptions();
        options.MaxWrongAnswers = risk ?? options.MaxWrongAnswers;
        return options;
    }

    private static async Task<Assistant> AssistantAsync(
        Run run, KnowledgeSnapshot content, AnsweringOptions options, ModelOfSettings? model, CancellationToken cancellationToken)
    {
        var knowledge = new LoadedKnowledge(content);
        var vectors = model is null ? NoVectors.Instance
            : await model.VectorsAsync(knowledge, run.Console.Error, cancellationToken).ConfigureAwait(false);
        var assistant = new Assistant(knowledge, AnswerModel.Default, options, TimeProvider.System) { Vectors = vectors };
        assistant.WarmUp();
        return assistant;
    }

    private static async Task PassagesAsync(Run run, string set, ModelOfSettings? model, CancellationToken cancellationToken)
    {
        var lines = QuestionFiles.Passages(run.Files);
        var language = PassageFile.Language(set);
        var words = run.Content();
        var content = PassageEvaluation.Content(set, language, words.Thesaurus, words.Dialogue, cancellationToken);
        var vectors = model is null ? NoVectors.Instance
            : await model.VectorsAsync(new LoadedKnowledge(content), run.Console.Error, cancellationToken).ConfigureAwait(false);
        var report = await Progress.RunAsync("Asking", lines.Count, progress => PassageEvaluation.RunAsync(
            content, lines, AnswerModel.Default, vectors, progress, cancellationToken)).ConfigureAwait(false);
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

        public int Judge(IReadOnlyList<string> missed)
        {
            foreach (var sentence in missed)
            {
                Console.Error.WriteLine(sentence);
            }

            return missed.Count == 0 ? ExitCodes.Good : ExitCodes.Faults;
        }

        // Where JSON goes to the console, it stands there alone.
        public void Print(Action<TextWriter> print) => print(Output?.IsConsole is true ? TextWriter.Null : Console.Output);
    }
}
