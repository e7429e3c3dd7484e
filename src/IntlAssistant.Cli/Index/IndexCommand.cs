using System.CommandLine;

namespace IntlAssistant.Cli.Index;

/// <summary><c>intl-assistant index</c>: reads the content and says what is in it and what is wrong with it.</summary>
internal static class IndexCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var knowledge = KnowledgeOption.Create();
        var passages = new Option<bool>("--passages") { Description = "Also list every passage." };
        var json = new Option<bool>("--json") { Description = "Print it as JSON." };
        var command = new Command("index", "Reads the content, lists its mistakes and counts what is in it.") { knowledge, passages, json };
        command.Run((parse, _) =>
        {
            var content = KnowledgeOption.Load(parse, knowledge);
            var contents = Contents.Of(content, parse.GetValue(passages));
            var output = parse.InvocationConfiguration.Output;
            if (parse.GetValue(json))
            {
                output.WriteLine(JsonOutput.Write(contents, IndexJson.Default.Contents));
            }
            else
            {
                ContentsPrinter.Print(contents, output);
            }

            return Task.FromResult(content.Problems.Count == 0 && content.Pages.Count > 0 ? ExitCodes.Good : ExitCodes.Faults);
        });
        return command;
    }
}
