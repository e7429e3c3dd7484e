using System.CommandLine;
using System.Text.Json;

using IntlAssistant.Answering;
using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Evaluation;
using IntlAssistant.Knowledge.Languages;

using Spectre.Console;

namespace IntlAssistant.Cli.Evaluate;

/// <summary><c>intl-assistant evaluate</c>: question sets through the very pipeline that the bot uses.</summary>
internal static class EvaluateCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("files") { Description = "Question sets, one JSON object a line.", Arity = ArgumentArity.OneOrMore };
        var knowledge = KnowledgeOption.Create();
        var passages = new Option<FileInfo?>("--passages") { Description = "Measure retrieval alone over these passages.", HelpName = "FILE.json" };
        var json = new Option<FileInfo?>("--json") { Description = "Also write the figures and every line here.", HelpName = "OUT" };
        var command = new Command("evaluate", "Runs question sets and prints how many are right.") { files, knowledge, passages, json };
        command.Run(async (parse, cancellationToken) =>
        {
            var names = parse.GetRequiredValue(files).Select(file => file.FullName).ToList();
            var output = parse.GetValue(json);
            var content = () => KnowledgeOption.Load(parse, knowledge);
            return parse.GetValue(passages) is { } set
                ? Passages(names, set.FullName, content, output, cancellationToken)
                : await OfficeAsync(names, content, output, cancellationToken).ConfigureAwait(false);
        });
        return command;
    }

    private static async Task<int> OfficeAsync(
        List<string> files, Func<Knowledge.KnowledgeSnapshot> content, FileInfo? output, CancellationToken cancellationToken)
    {
        var lines = files.SelectMany(QuestionSet.ReadOffice).ToList();
        var assistant = new Assistant(new LoadedKnowledge(content()), AnswerModel.Default, new AnsweringOptions(), TimeProvider.System);
        assistant.WarmUp();
        var report = await Progress.RunAsync(
            lines.Count, progress => OfficeEvaluation.RunAsync(assistant, lines, progress, cancellationToken)).ConfigureAwait(false);
        OfficePrinter.Print(report, Console.Out);
        Write(output, stream => JsonSerializer.Serialize(stream, report, EvaluationJson.Default.OfficeReport));
        return ExitCodes.Good;
    }

    private static int Passages(
        List<string> files, string set, Func<Knowledge.KnowledgeSnapshot> content, FileInfo? output, CancellationToken cancellationToken)
    {
        var lines = files.SelectMany(QuestionSet.ReadPassages).ToList();
        var words = content();
        var language = LanguageIdentifier.Identify(string.Join('\n', File.ReadLines(set).Take(10)), null).Language;
        var report = Progress.RunAsync(lines.Count, progress => Task.FromResult(PassageEvaluation.Run(
            set, lines, language, words.Thesaurus, words.Dialogue, AnswerModel.Default, progress, cancellationToken))).GetAwaiter().GetResult();
        PassagePrinter.Print(report, Console.Out);
        Write(output, stream => JsonSerializer.Serialize(stream, report, EvaluationJson.Default.PassageReport));
        return ExitCodes.Good;
    }

    private static void Write(FileInfo? output, Action<Stream> write)
    {
        if (output is not null)
        {
            using var stream = output.Create();
            write(stream);
        }
    }
}
