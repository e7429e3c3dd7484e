using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace IntlAssistant.Conversations.Storage.Sqlite;

/// <summary>Connections with the settings that the promises need.</summary>
internal static class SqliteConnections
{
    /// <summary>How long a connection waits for another process's write before it gives up.</summary>
    private const int BusySeconds = 15;

    /// <summary>Opens the one connection that writes.</summary>
    public static SqliteConnection OpenWriter(string file)
    {
        var connection = Open(file, SqliteOpenMode.ReadWriteCreate);
        try
        {
            // FULL: the log is on the disk before a commit returns, so power loss takes nothing that was acknowledged.
            // fullfsync does the same where the system's own fsync stops at the drive's cache; elsewhere it is ignored.
            connection.Run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON");

            // What is deleted is written over, so that erasing erases.
            connection.Run("PRAGMA secure_delete = ON");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Opens a connection that reads, beside the writer.</summary>
    public static SqliteConnection OpenReader(string file) => Open(file, SqliteOpenMode.ReadOnly);

    /// <summary>Folds the log into the database and empties it.</summary>
    /// <returns>Whether it is empty; not while somebody reads from it.</returns>
    public static async Task<bool> FoldLogAsync(DbConnection connection)
    {
        // A short wait: every other write waits for this one.
        await connection.ExecuteAsync("PRAGMA busy_timeout = 250");
        try
        {
            var (isBusy, _, _) = await connection.QuerySingleAsync<(long IsBusy, long Pages, long Folded)>("PRAGMA wal_checkpoint(TRUNCATE)");
            return isBusy == 0;
        }
        finally
        {
            await connection.ExecuteAsync($"PRAGMA busy_timeout = {BusySeconds * 1000}");
        }
    }

    /// <summary>Runs a statement as it stands. (Dapper takes a single word, as COMMIT is, for the name of a procedure.)</summary>
    public static void Run(this SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    /// <summary>Undoes the transaction; nothing when SQLite has undone it already.</summary>
    public static void RollBack(this SqliteConnection connection)
    {
        if (raw.sqlite3_get_autocommit(connection.Handle) == 0)
        {
            connection.Run("ROLLBACK");
        }
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = mode,
            ForeignKeys = true,
            DefaultTimeout = BusySeconds,
            Pooling = false, // the writer and the readers live as long as the database
        }.ToString());
        try
        {
            connection.Open();
            connection.Run($"PRAGMA busy_timeout = {BusySeconds * 1000}; PRAGMA temp_store = MEMORY");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
