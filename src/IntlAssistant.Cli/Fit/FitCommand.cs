using System.CommandLine;
using System.Text.Json;

using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Evaluation;
using IntlAssistant.Answering.Learning;

namespace IntlAssistant.Cli.Fit;

/// <summary><c>intl-assistant fit</c>: learns the numbers of ranking and confidence from question sets.</summary>
internal static class FitCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("files") { Description = "Office question sets to learn from.", Arity = ArgumentArity.OneOrMore };
        var knowledge = KnowledgeOption.Create();
        var mostWrong = new Option<double>("--most-wrong")
        {
            Description = "The share of all lines that may get a wrong answer.",
            DefaultValueFactory = _ => 0.02,
        };
        var output = new Option<FileInfo>("--out") { Description = "Where to write the numbers.", Required = true, HelpName = "FILE.json" };
        var command = new Command("fit", "Learns the numbers of ranking and confidence from question sets.") { files, knowledge, mostWrong, output };
        command.Run((parse, _) =>
        {
            var lines = parse.GetRequiredValue(files).SelectMany(file => QuestionSet.ReadOffice(file.FullName)).ToList();
            var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime);
            var model = ModelFitter.Fit(
                KnowledgeOption.Load(parse, knowledge), lines, AnswerModel.Default, parse.GetValue(mostWrong), today);
            File.WriteAllText(parse.GetRequiredValue(output).FullName, JsonSerializer.Serialize(model, AnswerModelJson.Default.AnswerModel) + "\n");
            Console.WriteLine(model.LearnedOn);
            return Task.FromResult(ExitCodes.Good);
        });
        return command;
    }
}
