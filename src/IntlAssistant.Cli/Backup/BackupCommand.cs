using System.CommandLine;
using System.Globalization;
using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Storage.Backups;

namespace IntlAssistant.Cli.Backup;

/// <summary><c>intl-assistant backup</c>: a server's data folder on SQLite, copied while the server works.</summary>
internal static class BackupCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var from = new Option<string>("--from") { Description = "The data folder of a server on SQLite, as its Storage:DataFolder names it.", Required = true };
        var to = new Option<string>("--to") { Description = "The folder to write: new, or empty.", Required = true };
        var command = new Command("backup", "Copies a server's data folder while the server works. On PostgreSQL use pg_dump.") { from, to };
        command.Run(async (parse, cancellationToken) =>
        {
            var target = parse.GetValue(to)!; // required
            var (conversations, files) = await WriteAsync(parse.GetValue(from)!, target, cancellationToken).ConfigureAwait(false); // required
            parse.InvocationConfiguration.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{conversations:N0} conversations and {files:N0} files are copied into {target} and read over. To restore it: intl-assistant restore --from {target}"));
            return ExitCodes.Good;
        });
        return command;
    }

    private static async Task<(long Conversations, int Files)> WriteAsync(string folder, string target, CancellationToken cancellationToken)
    {
        try
        {
            return await new StorageBackup(folder).WriteAsync(target, cancellationToken).ConfigureAwait(false);
        }
        catch (StorageException fault)
        {
            throw new UsageException(fault.Message, fault);
        }
    }
}
