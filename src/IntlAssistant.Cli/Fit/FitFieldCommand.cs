using System.CommandLine;

using IntlAssistant.Answering.Field;
using IntlAssistant.Answering.Learning;

namespace IntlAssistant.Cli.Fit;

/// <summary><c>intl-assistant fit-field</c>: learns what words mean in the field from the ways of asking of a content.</summary>
internal static class FitFieldCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var knowledge = KnowledgeOption.Create();
        var output = new Option<string>("--out") { Description = "Where to write the vectors.", Required = true, HelpName = "FILE.bin" };
        var command = new Command("fit-field", "Learns what words mean in the field from the ways of asking of a content.") { knowledge, output };
        command.Run(async (parse, _) =>
        {
            var path = parse.GetRequiredValue(output);
            var file = new OutputFile(path, parse.InvocationConfiguration.Output);
            file.Check();
            if (file.IsConsole)
            {
                throw new UsageException("Vectors are not text; name a file to write.");
            }

            var content = KnowledgeOption.Load(parse, knowledge);
            var vectors = await Progress.RunAsync("Learning", 0, _ => Task.FromResult(Learn(content))).ConfigureAwait(false);
            await File.WriteAllBytesAsync(path, FieldVectorFile.Write(vectors), CancellationToken.None).ConfigureAwait(false);
            parse.InvocationConfiguration.Output.WriteLine(vectors.LearnedOn);
            return ExitCodes.Good;
        });
        return command;
    }

    private static FieldVectors Learn(Knowledge.KnowledgeSnapshot content)
    {
        try
        {
            return FieldLearner.Learn(content);
        }
        catch (InvalidDataException fault)
        {
            throw new UsageException(fault.Message);
        }
    }
}
