using System.Data;
using Dapper;
using IntlAssistant.Conversations.Storage.Migrations;
using IntlAssistant.Conversations.Storage.Postgres;
using IntlAssistant.Conversations.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace IntlAssistant.Conversations.Storage.Moves;

/// <summary>Copies an installation on SQLite into an empty PostgreSQL database: all of it, proved, or nothing. What is copied stays as it is.</summary>
/// <param name="folder">The data folder, as <c>Storage:DataFolder</c> named it.</param>
/// <param name="connectionString">The database, as <c>Storage:ConnectionString</c> will name it.</param>
/// <param name="time">Tells when.</param>
/// <remarks>The server that uses the folder is to be stopped before: while it is copied, nobody can write to it.</remarks>
public sealed class StorageMove(string folder, string connectionString, TimeProvider time)
{
    /// <summary>Every table, what is referred to before what refers to it.</summary>
    private static readonly IReadOnlyList<string> Tables =
    [
        "conversations", "activities", "turns", "cases", "case_events", "case_notes", "outbox", "feedback", "replies", "reply_pages",
        "contacts", "notifications", "notification_deliveries", "attachments", "erasures", "desks", "office_settings", "keys",
        "staff_accounts", "staff_sessions", "staff_links", "staff_audit", "staff_channels", "staff_channel_codes", "case_cards",
        "question_groups", "unanswered", "entries", "entry_versions", "entry_questions", "entry_events",
    ];

    /// <summary>Tables that each engine makes for itself, or that are copied in another form.</summary>
    private static readonly IReadOnlyList<string> Others =
        ["schema_migrations", "storage_probe", "sqlite_sequence", "transcript_entries", "transcript_words", "attachment_contents", "key_ring"];

    /// <summary>Copies.</summary>
    /// <param name="onMoved">Hears of every table as it has been copied; all of it stands only when this method returns.</param>
    /// <param name="cancellationToken">Stops; nothing is kept then.</param>
    /// <exception cref="StorageException">There is nothing to copy, or the target is not empty, or something did not arrive as it is: the message tells what to do.</exception>
    public async Task RunAsync(Action<MovedTable> onMoved, CancellationToken cancellationToken)
    {
        if (!PostgresLocation.TryRead(connectionString))
        {
            throw new StorageException("", "The target does not name a PostgreSQL server; write 'Host=…;Database=…;Username=…;Password=…'.");
        }

        var file = SqliteLocation.File(new StorageOptions { DataFolder = folder });
        var location = PostgresLocation.Name(connectionString);
        try
        {
            await using var from = await OpenSourceAsync(file, cancellationToken);
            await using var source = PostgresLocation.Open(connectionString);
            using (var database = new PostgresDatabase(
                source, location, MigrationScripts.Load("postgres"), time, NullLogger<PostgresDatabase>.Instance))
            {
                await database.OpenAsync(cancellationToken);
            }

            await using var to = await source.OpenConnectionAsync(cancellationToken);
            await using var transaction = await to.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
            await CheckTablesAsync(from, to);
            await RefuseFullAsync(to, location);
            await CopyAsync(from, to, onMoved, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (SqliteException fault)
        {
            throw SqliteFaults.Explain(fault, file);
        }
        catch (NpgsqlException fault)
        {
            throw PostgresFaults.Explain(fault, location);
        }
    }

    private async Task CopyAsync(SqliteConnection from, NpgsqlConnection to, Action<MovedTable> onMoved, CancellationToken cancellationToken)
    {
        foreach (var table in Tables)
        {
            onMoved(await new TableMove(from, to, table).RunAsync(cancellationToken));
        }

        var files = new FileMove(folder, to);
        onMoved(await new TranscriptMove(from, to).RunAsync(cancellationToken));
        onMoved(await files.AttachmentsAsync(cancellationToken));
        onMoved(await files.KeysAsync(cancellationToken));
        await ContinueNumbersAsync(from, to);
    }

    /// <summary>Opens what is copied and keeps everybody from writing to it.</summary>
    private static async Task<SqliteConnection> OpenSourceAsync(string file, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
        {
            throw new StorageException(file, $"There is no database {file}; name the folder that the server's Storage:DataFolder names.");
        }

        var connection = new SqliteConnection($"Data Source={file};Mode=ReadWrite;Pooling=False");
        try
        {
            await connection.OpenAsync(cancellationToken);
            connection.Run("PRAGMA busy_timeout = 15000; BEGIN IMMEDIATE");
            var known = MigrationScripts.Load("sqlite").Count;
            var version = await connection.ExecuteScalarAsync<long>("SELECT COALESCE(MAX(version), 0) FROM schema_migrations");
            return version == known ? connection : throw new StorageException(
                file, $"The database {file} has schema version {version}, and this program's is {known}. Start the server of this version on it once, stop it, and copy then.");
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>A table that nobody thought of here must not be left behind.</summary>
    private static async Task CheckTablesAsync(SqliteConnection from, NpgsqlConnection to)
    {
        var known = Tables.Concat(Others).ToHashSet(StringComparer.Ordinal);
        var here = await from.QueryAsync<string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'transcript_words_%'");
        var there = await to.QueryAsync<string>("SELECT tablename FROM pg_tables WHERE schemaname = current_schema()");
        if (here.Concat(there).FirstOrDefault(table => !known.Contains(table)) is { } unknown)
        {
            throw new InvalidOperationException($"The table {unknown} is not among those that are copied.");
        }
    }

    private static async Task RefuseFullAsync(NpgsqlConnection to, string location)
    {
        foreach (var table in Tables)
        {
            if (await to.ExecuteScalarAsync<bool>($"SELECT EXISTS (SELECT 1 FROM {table})"))
            {
                throw new StorageException(
                    location, $"{location} is not empty: its table {table} has rows. Nothing was copied; name an empty database.");
            }
        }

        // A server may have been started on it already, which made keys that nobody has used.
        await to.ExecuteAsync("DELETE FROM key_ring");
    }

    /// <summary>A number that was given before, be it of something erased, is not given again.</summary>
    private static async Task ContinueNumbersAsync(SqliteConnection from, NpgsqlConnection to)
    {
        var given = (await from.QueryAsync<(string Table, long Number)>("SELECT name, seq FROM sqlite_sequence")).ToList();
        given.Add(("transcript_words", await from.ExecuteScalarAsync<long>("SELECT COALESCE(MAX(id), 0) FROM transcript_entries")));
        foreach (var (table, number) in given.Where(each => each.Number > 0))
        {
            var key = table == "staff_audit" ? "sequence" : "id";
            await to.ExecuteAsync("SELECT setval(pg_get_serial_sequence(@Table, @Key), @Number)", new { Table = table, Key = key, Number = number });
        }
    }
}
