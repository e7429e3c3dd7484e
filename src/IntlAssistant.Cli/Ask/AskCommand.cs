using System.CommandLine;

using IntlAssistant.Answering;
using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Vectors;
using IntlAssistant.Cli.Models;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Cli.Ask;

/// <summary><c>intl-assistant ask</c>: one question, and the reply that a visitor would get.</summary>
internal static class AskCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var question = new Argument<string>("question") { Description = "The question, in quotation marks." };
        var language = new Option<string?>("--lang") { Description = "The language of the visitor's client, such as fa.", HelpName = "xx" };
        var history = new Option<string[]>("--history")
        {
            Description = "The visitor's earlier messages, oldest first: once for each, or all in one, each on a line.",
            HelpName = "TEXT",
        };
        var knowledge = KnowledgeOption.Create();
        var explain = new Option<bool>("--explain") { Description = "Also print what was considered and why it was decided so." };
        var json = new Option<bool>("--json") { Description = "Print the reply as JSON, always with what was considered." };
        var receipt = new Option<string?>("--receipt") { Description = "Also write what is needed to replay it.", HelpName = "FILE.json" };
        var model = ModelOfSettings.Option();
        var settings = SettingsFile.Option("those of the model are used");
        var command = new Command("ask", "Asks one question.") { question, language, history, knowledge, explain, json, receipt, model, settings };
        command.Run(async (parse, cancellationToken) =>
        {
            var asked = new Question(Text(parse.GetRequiredValue(question)))
            {
                History = [.. (parse.GetValue(history) ?? []).SelectMany(Messages).Select(text => new EarlierTurn(text, []))],
                Locale = parse.GetValue(language) is { } tag ? Language(tag) : null,
            };
            var file = parse.GetValue(receipt) is { } path ? new OutputFile(path, parse.InvocationConfiguration.Output) : null;
            file?.Check();
            using var beside = ModelOfSettings.Open(parse.GetValue(model), parse.GetValue(settings));
            var content = new LoadedKnowledge(KnowledgeOption.Load(parse, knowledge));
            var vectors = beside is null ? NoVectors.Instance
                : await beside.VectorsAsync(content, parse.InvocationConfiguration.Error, cancellationToken).ConfigureAwait(false);
            var assistant = new Assistant(content, AnswerModel.Default, new AnsweringOptions(), TimeProvider.System) { Vectors = vectors };
            var reply = await (beside?.Beside(assistant, content) ?? assistant).ReplyAsync(asked, cancellationToken).ConfigureAwait(false);
            parse.InvocationConfiguration.Output.WriteLine(
                parse.GetValue(json) ? ReplyJson.Write(reply) : ReplyText.Write(reply, parse.GetValue(explain)));
            file?.Write(reply.Receipt!.Write()); // The assistant gives every reply one.
            return ExitCodes.Good;
        });
        return command;
    }

    private static string Text(string question) => string.IsNullOrWhiteSpace(question)
        ? throw new UsageException("The question is empty; write it in quotation marks: intl-assistant ask \"How do I apply?\"")
        : question;

    private static string[] Messages(string history) =>
        history.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static LanguageTag Language(string tag) => LanguageTag.TryParse(tag, out var language)
        ? language
        : throw new UsageException($"--lang '{tag}' is not a language tag; write for example 'en', 'fa' or 'zh'.");
}
