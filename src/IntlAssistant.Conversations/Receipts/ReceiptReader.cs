using System.Data.Common;
using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Storage.Postgres;
using IntlAssistant.Conversations.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace IntlAssistant.Conversations.Receipts;

/// <summary>Looks receipts up in a data folder or a PostgreSQL database from another program, while the server may be at work; nothing is written.</summary>
/// <param name="options">Where the conversations are kept.</param>
public sealed class ReceiptReader(StorageOptions options)
{
    private readonly string _file = SqliteLocation.File(options);

    /// <summary>The receipts of replies of that id, newest first: more than one only where two channels gave the same id.</summary>
    /// <exception cref="StorageException">There is no database, or it cannot be read; the message says what to do.</exception>
    public Task<IReadOnlyList<StoredReceipt>> FindAsync(string activityId) => ReadAsync(connection => ReceiptTable.FindAsync(connection, activityId));

    /// <summary>The newest receipts.</summary>
    /// <exception cref="StorageException">There is no database, or it cannot be read; the message says what to do.</exception>
    public Task<IReadOnlyList<StoredReceipt>> NewestAsync(int limit) => ReadAsync(connection => ReceiptTable.NewestAsync(connection, limit));

    private Task<IReadOnlyList<StoredReceipt>> ReadAsync(Func<DbConnection, Task<IReadOnlyList<StoredReceipt>>> read) =>
        options.IsPostgres ? ReadPostgresAsync(read) : ReadSqliteAsync(read);

    private async Task<IReadOnlyList<StoredReceipt>> ReadPostgresAsync(Func<DbConnection, Task<IReadOnlyList<StoredReceipt>>> read)
    {
        try
        {
            await using var connection = new NpgsqlConnection(options.ConnectionString);
            await connection.OpenAsync();
            await using var ours = new PostgresConnection(connection);
            return await read(ours);
        }
        catch (NpgsqlException error)
        {
            throw PostgresFaults.Explain(error, PostgresLocation.Name(options.ConnectionString));
        }
    }

    private async Task<IReadOnlyList<StoredReceipt>> ReadSqliteAsync(Func<DbConnection, Task<IReadOnlyList<StoredReceipt>>> read)
    {
        if (!File.Exists(_file))
        {
            throw new StorageException(_file, $"There is no database {_file}; name the folder that the server's Storage:DataFolder names.");
        }

        try
        {
            await using var connection = SqliteConnections.OpenReader(_file);
            return await read(connection);
        }
        catch (SqliteException error)
        {
            throw SqliteFaults.Explain(error, _file);
        }
    }
}
