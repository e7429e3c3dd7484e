using System.CommandLine;

using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Receipts;

namespace IntlAssistant.Cli.Replay;

/// <summary><c>intl-assistant replay</c>: what was said, what would be said today, and which edit lies between.</summary>
internal static class ReplayCommand
{
    private const int Listed = 20;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var receipt = new Argument<string?>("receipt") { Description = "A receipt's file; with --data the id of the reply.", Arity = ArgumentArity.ZeroOrOne };
        var data = new Option<string?>("--data") { Description = "The server's data folder, or its PostgreSQL connection string. Without an id, its newest replies are listed.", HelpName = "FOLDER" };
        var knowledge = KnowledgeOption.Create();
        var mostWrong = ShareOption.Create("--max-wrong", "The share of wrong answers that is allowed today. Default: as it was then.");
        var json = new Option<bool>("--json") { Description = "Print the comparison as JSON." };
        var command = new Command("replay", "Compares what was said with what would be said today.") { receipt, data, knowledge, mostWrong, json };
        command.Run(async (parse, cancellationToken) =>
        {
            var output = parse.InvocationConfiguration.Output;
            var (name, folder) = (parse.GetValue(receipt), parse.GetValue(data));
            if (name is null && folder is not null)
            {
                ReplayPrinter.List(await ReceiptFiles.NewestAsync(folder, Listed).ConfigureAwait(false), output);
                return ExitCodes.Good;
            }

            var then = name is null
                ? throw new UsageException("Name a receipt's file, or --data FOLDER and the id of a reply.")
                : folder is null ? ReceiptFiles.Read(name) : await ReceiptFiles.FindAsync(folder, name).ConfigureAwait(false);
            var place = KnowledgeOption.Folder(parse, knowledge);
            var content = KnowledgeOption.Load(parse, knowledge);
            var replay = new ReceiptReplay(new LoadedKnowledge(content), AnswerModel.Default, TimeProvider.System);
            var replayed = await replay.RunAsync(then, parse.GetValue(mostWrong), cancellationToken).ConfigureAwait(false);
            var comparison = await Comparison.OfAsync(replayed, new GitHistory(place), cancellationToken).ConfigureAwait(false);
            if (parse.GetValue(json))
            {
                output.WriteLine(JsonOutput.Write(comparison, ReplayJson.Default.Comparison));
            }
            else
            {
                ReplayPrinter.Print(comparison, output);
            }

            return replayed.IsSame ? ExitCodes.Good : ExitCodes.Faults;
        });
        return command;
    }
}
