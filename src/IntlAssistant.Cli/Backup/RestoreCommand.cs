using System.CommandLine;
using System.Globalization;
using IntlAssistant.Conversations.Erasure;
using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Storage.Backups;

namespace IntlAssistant.Cli.Backup;

/// <summary><c>intl-assistant restore</c>: a data folder from a backup, without what was erased since.</summary>
internal static class RestoreCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var from = new Option<string>("--from") { Description = "The folder that 'backup' wrote. It stays as it is.", Required = true };
        var to = new Option<string>("--to") { Description = "The data folder to make, as the server's Storage:DataFolder names it: new, or empty.", Required = true };
        var erasures = new Option<string>("--erasures") { Description = "The folder of the erasure journal, as Storage:ErasureFolder names it. Default: beside the data folder.", DefaultValueFactory = _ => "" };
        var without = new Option<bool>("--without-journal") { Description = "Restore although there is no erasure journal: what was erased since the backup is there again." };
        var command = new Command("restore", "Makes a data folder from a backup, and erases in it again what was erased since. On PostgreSQL use pg_restore.") { from, to, erasures, without };
        command.Run(async (parse, cancellationToken) =>
        {
            var target = parse.GetValue(to)!; // required
            var restore = new StorageRestore(parse.GetValue(from)!, target, parse.GetValue(erasures)!, TimeProvider.System); // required, and with a default
            var (conversations, again) = await RunAsync(restore, parse.GetValue(without), cancellationToken).ConfigureAwait(false);
            parse.InvocationConfiguration.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{conversations:N0} conversations are restored into {target} and read over. {Erased(again)} Start the server on it."));
            return ExitCodes.Good;
        });
        return command;
    }

    private static string Erased(ErasureReceipt? again) => again is null
        ? "Nothing of it had been erased since."
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{again.Places.Where(place => place.Place == "conversations").Sum(place => place.Count):N0} that had been erased since were erased again; receipt {again.Id}.");

    private static async Task<(long Conversations, ErasureReceipt? Again)> RunAsync(StorageRestore restore, bool withoutJournal, CancellationToken cancellationToken)
    {
        try
        {
            return await restore.RunAsync(withoutJournal, cancellationToken).ConfigureAwait(false);
        }
        catch (StorageException fault)
        {
            throw new UsageException(fault.Message, fault);
        }
    }
}
