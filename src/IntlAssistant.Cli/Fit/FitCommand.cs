using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;

using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Evaluation;
using IntlAssistant.Answering.Learning;
using IntlAssistant.Cli.Questions;

namespace IntlAssistant.Cli.Fit;

/// <summary><c>intl-assistant fit</c>: learns the numbers of ranking and confidence from question sets.</summary>
internal static class FitCommand
{
    private const int FewestOfEach = 10;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var files = new Argument<string[]>("files") { Description = "Office question sets to learn from.", Arity = ArgumentArity.OneOrMore };
        var knowledge = KnowledgeOption.Create();
        var mostWrong = new Option<double>("--most-wrong")
        {
            Description = "The share of all lines that may get a wrong answer, from 0 to 1.",
            HelpName = "SHARE",
            DefaultValueFactory = _ => 0.02,
            CustomParser = Share,
        };
        var offices = new Option<string[]>("--office")
        {
            Description = "Another office to learn from: a folder with pages/ and questions.jsonl. Several may be named.",
            HelpName = "DIR",
            AllowMultipleArgumentsPerToken = true,
        };
        var plain = new Option<bool>("--plain")
        {
            Description = "Learns only the numbers for content whose editors do not tell how people ask; all others stay as they are.",
        };
        var asked = new Option<bool>("--asked")
        {
            Description = "Learns only the numbers for content whose editors tell how people ask; all others stay as they are.",
        };
        var output = new Option<string>("--out") { Description = "Where to write the numbers; - prints them.", Required = true, HelpName = "FILE.json" };
        var command = new Command("fit", "Learns the numbers of ranking and confidence from question sets.") { files, knowledge, offices, mostWrong, plain, asked, output };
        command.Run(async (parse, _) =>
        {
            var file = new OutputFile(parse.GetRequiredValue(output), parse.InvocationConfiguration.Output);
            file.Check();
            if (parse.GetValue(plain) && parse.GetValue(asked))
            {
                throw new UsageException("--plain and --asked leave each other's numbers as they are; give one of them, or neither to learn all.");
            }

            var lines = QuestionFiles.Office(parse.GetRequiredValue(files));
            Check(lines);
            var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime);
            var content = KnowledgeOption.Load(parse, knowledge);
            List<Course> courses = [new Course(content, lines), .. (parse.GetValue(offices) ?? []).Select(folder => Office(folder, parse.InvocationConfiguration.Error))];
            var risk = parse.GetValue(mostWrong);
            var model = await Progress.RunAsync("Learning", 0, _ => Task.FromResult(
                (parse.GetValue(plain), parse.GetValue(asked)) switch
                {
                    (true, false) => ModelFitter.FitPlain(courses, AnswerModel.Default, risk, today),
                    (false, true) => ModelFitter.FitAsked(courses, AnswerModel.Default, risk, today),
                    _ => ModelFitter.Fit(courses, AnswerModel.Default, risk, today),
                })).ConfigureAwait(false);
            file.Write(JsonSerializer.Serialize(model, AnswerModelJson.Default.AnswerModel));
            (file.IsConsole ? parse.InvocationConfiguration.Error : parse.InvocationConfiguration.Output).WriteLine(model.LearnedOn);
            return ExitCodes.Good;
        });
        return command;
    }

    private static Course Office(string folder, TextWriter error) =>
        new(KnowledgeOption.LoadFrom(folder, error), QuestionFiles.Office([Path.Combine(folder, "questions.jsonl")]));

    // What an answer is cannot be learned from answers alone, nor from a handful.
    private static void Check(IReadOnlyList<OfficeLine> lines)
    {
        var answers = lines.Count(line => line.Expect == "answer");
        var others = lines.Count(line => line.Expect is "escalate" or "decline");
        if (answers < FewestOfEach || others < FewestOfEach)
        {
            throw new UsageException(
                $"The sets are too small to learn from: {answers} lines expect an answer and {others} expect none; at least {FewestOfEach} of each are needed.");
        }
    }

    private static double Share(ArgumentResult words)
    {
        var text = words.Tokens.Count > 0 ? words.Tokens[0].Value : "";
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) || share is not (>= 0 and <= 1))
        {
            words.AddError($"--most-wrong '{text}' is not a share; write a number from 0 to 1, such as 0.02.");
        }

        return share;
    }
}
