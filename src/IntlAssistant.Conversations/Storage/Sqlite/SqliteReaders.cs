using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace IntlAssistant.Conversations.Storage.Sqlite;

/// <summary>A few connections that read beside the writer, each opened once and lent out.</summary>
internal sealed class SqliteReaders(string file, int count) : IDisposable
{
    private readonly SemaphoreSlim _free = new(count);
    private readonly ConcurrentBag<SqliteSession> _idle = [];

    /// <summary>Reads; everything in one call is of one moment.</summary>
    public Task<T> RunAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellationToken) => LendAsync(
        async connection =>
        {
            connection.Run("BEGIN");
            var result = await read(connection);
            connection.Run("COMMIT");
            return result;
        },
        cancellationToken);

    /// <summary>Reads by a single statement.</summary>
    public Task<T> AskAsync<T>(Func<DbConnection, Task<T>> ask, CancellationToken cancellationToken) => LendAsync(ask, cancellationToken);

    private async Task<T> LendAsync<T>(Func<SqliteSession, Task<T>> use, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        try
        {
            return await UseAsync(use);
        }
        catch (SqliteException error)
        {
            throw SqliteFaults.Explain(error, file);
        }
        finally
        {
            _free.Release();
        }
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var connection))
        {
            connection.Dispose();
        }

        _free.Dispose();
    }

    private async Task<T> UseAsync<T>(Func<SqliteSession, Task<T>> use)
    {
        var connection = _idle.TryTake(out var idle) ? idle : new SqliteSession(SqliteConnections.OpenReader(file));
        try
        {
            var result = await use(connection);
            _idle.Add(connection);
            return result;
        }
        catch
        {
            // Its state is unknown; the next reader opens a fresh one.
            connection.Dispose();
            throw;
        }
    }
}
