using System.CommandLine;
using System.Globalization;
using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Storage.Moves;

namespace IntlAssistant.Cli.MigrateStorage;

/// <summary><c>intl-assistant migrate-storage</c>: an installation on SQLite, copied into PostgreSQL.</summary>
internal static class MigrateStorageCommand
{
    /// <summary>A password on a command line is seen by everybody on the machine.</summary>
    private const string Variable = "STORAGE_CONNECTIONSTRING";

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var from = new Option<string>("--from") { Description = "The data folder of the server on SQLite, as its Storage:DataFolder names it.", Required = true };
        var to = new Option<string?>("--to")
        {
            Description = $"The empty PostgreSQL database: \"Host=…;Database=…;Username=…;Password=…\". Without it, the variable {Variable} names it.",
        };
        var command = new Command("migrate-storage", "Copies a server's data from SQLite into PostgreSQL and proves that they are the same. Stop the server first.")
        {
            from, to,
        };
        command.Run(async (parse, cancellationToken) =>
        {
            var target = parse.GetValue(to) ?? Environment.GetEnvironmentVariable(Variable)
                ?? throw new UsageException($"Name the database after --to, or in the variable {Variable}.");
            await CopyAsync(parse.GetValue(from)!, target, parse.InvocationConfiguration.Output, cancellationToken).ConfigureAwait(false); // required
            return ExitCodes.Good;
        });
        return command;
    }

    private static async Task CopyAsync(string folder, string target, TextWriter output, CancellationToken cancellationToken)
    {
        var (tables, rows) = (0, 0L);
        try
        {
            await new StorageMove(folder, target, TimeProvider.System).RunAsync(
                table =>
                {
                    (tables, rows) = (tables + 1, rows + table.Rows);
                    output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{table.Name,-24} {table.Rows,10:N0} rows  {table.Checksum[..16]}  the same"));
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (StorageException fault)
        {
            throw new UsageException(fault.Message, fault);
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{rows:N0} rows of {tables} tables are copied, with equal counts and checksums. Now set Storage:Provider to 'postgres' and Storage:ConnectionString, and start the server; keep the folder until you have seen it work."));
    }
}
