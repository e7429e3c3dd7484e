using System.Data.Common;
using IntlAssistant.Conversations.Storage.Migrations;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.Conversations.Storage.Sqlite;

/// <summary>One SQLite file: one writer, a few readers.</summary>
internal sealed class SqliteDatabase(
    string file, IReadOnlyList<Migration> migrations, TimeProvider time, ILogger<SqliteDatabase> logger) : IDatabase
{
    private const int MostScrubs = 20;

    private static readonly TimeSpan ScrubAgain = TimeSpan.FromMilliseconds(100);

    private readonly SemaphoreSlim _opening = new(1);
    private readonly SqliteReaders _readers = new(file, Math.Max(4, Environment.ProcessorCount));
    private volatile SqliteWriter? _writer;

    public async Task OpenAsync(CancellationToken cancellationToken) => await WriterAsync(cancellationToken);

    public void CheckSpace() => SqliteSpace.Check(file);

    public async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellationToken)
    {
        await WriterAsync(cancellationToken); // the file and its schema are there once the writer is
        return await _readers.RunAsync(read, cancellationToken);
    }

    public async Task<T> AskAsync<T>(Func<DbConnection, Task<T>> ask, CancellationToken cancellationToken)
    {
        await WriterAsync(cancellationToken);
        return await _readers.AskAsync(ask, cancellationToken);
    }

    public async Task<T> WriteAsync<T>(Func<DbConnection, Task<T>> write, CancellationToken cancellationToken)
    {
        var writer = await WriterAsync(cancellationToken);
        return await writer.RunAsync(write, cancellationToken);
    }

    public async Task<bool> ScrubAsync(CancellationToken cancellationToken)
    {
        // Deleted rows are written over as they are deleted; what is left of them stands in the log's older pages.
        for (var tries = 0; tries < MostScrubs; tries++)
        {
            var writer = await WriterAsync(cancellationToken);
            if (await writer.RunAloneAsync(SqliteConnections.FoldLogAsync, cancellationToken))
            {
                return true;
            }

            await Task.Delay(ScrubAgain, time, cancellationToken);
        }

        return false;
    }

    public void Dispose()
    {
        // Readers first: the last connection to close folds the log into the database.
        _readers.Dispose();
        _writer?.Dispose();
        _opening.Dispose();
    }

    private async ValueTask<SqliteWriter> WriterAsync(CancellationToken cancellationToken)
    {
        if (_writer is { } open)
        {
            return open;
        }

        await _opening.WaitAsync(cancellationToken);
        try
        {
            return _writer ??= new SqliteWriter(OpenAndMigrate(), file);
        }
        finally
        {
            _opening.Release();
        }
    }

    private SqliteConnection OpenAndMigrate()
    {
        SqliteFile.Prepare(file);
        SqliteConnection? connection = null;
        try
        {
            connection = SqliteConnections.OpenWriter(file);
            var version = SqliteMigrator.Run(connection, file, migrations, time, logger);
            logger.StorageOpened(file, version);
            return connection;
        }
        catch (Exception error)
        {
            connection?.Dispose();
            if (error is SqliteException fault)
            {
                throw SqliteFaults.Explain(fault, file);
            }

            throw;
        }
    }
}
