using System.Data.Common;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace IntlAssistant.Conversations.Storage.Sqlite;

/// <summary>The one writer: writes wait their turn in a queue and never fail for being concurrent.</summary>
/// <remarks>
/// A commit's cost is the disk's, not the statements': whatever waits when a transaction begins goes into it,
/// several each under a savepoint of its own, and all are told after the one commit.
/// </remarks>
internal sealed class SqliteWriter : IDisposable
{
    private const int LongestQueue = 4096;
    private const int LargestBatch = 64;

    private readonly SqliteSession _connection;
    private readonly string _file;
    private readonly Channel<SqliteWrite> _queue = Channel.CreateBounded<SqliteWrite>(
        new BoundedChannelOptions(LongestQueue)
        {
            SingleReader = true,
            AllowSynchronousContinuations = true, // The thread is woken by who writes, and not by way of another thread.
        });

    private readonly Thread _thread;

    public SqliteWriter(SqliteConnection connection, string file)
    {
        _connection = new SqliteSession(connection);
        _file = file;
        _thread = new Thread(WriteUntilClosed) { IsBackground = true, Name = "Storage writer" };
        _thread.Start();
    }

    /// <summary>Runs the work in a transaction; returns after the commit.</summary>
    public Task<T> RunAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken) =>
        QueueAsync(new SqliteWrite<T>(work, cancellationToken), cancellationToken);

    /// <summary>Runs the work between transactions, on the connection that writes.</summary>
    public Task<T> RunAloneAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken) =>
        QueueAsync(new SqliteWrite<T>(work, cancellationToken) { IsAlone = true }, cancellationToken);

    private async Task<T> QueueAsync<T>(SqliteWrite<T> write, CancellationToken cancellationToken)
    {
        try
        {
            await _queue.Writer.WriteAsync(write, cancellationToken);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(SqliteWriter), "Storage is closed.");
        }

        return await write.Done;
    }

    /// <summary>Finishes what is queued and closes the connection.</summary>
    public void Dispose()
    {
        if (_queue.Writer.TryComplete())
        {
            _thread.Join();
            _connection.Dispose();
        }
    }

    private void WriteUntilClosed()
    {
        var batch = new List<SqliteWrite>(LargestBatch);
        while (_queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (batch.Count < LargestBatch && _queue.Reader.TryRead(out var write))
            {
                if (!write.Begin())
                {
                    continue;
                }

                if (write.IsAlone)
                {
                    Commit(batch);
                    batch.Clear();
                    RunAlone(write);
                    continue;
                }

                batch.Add(write);
            }

            Commit(batch);
            batch.Clear();
        }
    }

    private void Commit(List<SqliteWrite> writes)
    {
        if (writes.Count == 0)
        {
            return;
        }

        try
        {
            _connection.Run("BEGIN IMMEDIATE");
            if (writes is [var only] ? only.Run(_connection) : RunAll(writes))
            {
                _connection.Run("COMMIT");
            }
            else
            {
                _connection.RollBack();
            }
        }
        catch (Exception error)
        {
            // This thread is the edge: whatever happened, every caller is told.
            Undo(writes, error);
            return;
        }

        foreach (var write in writes)
        {
            write.Finish();
        }
    }

    private void RunAlone(SqliteWrite write)
    {
        try
        {
            write.Run(_connection);
            write.Finish();
        }
        catch (Exception error)
        {
            write.Fail(error is SqliteException fault ? SqliteFaults.Explain(fault, _file) : error);
        }
    }

    /// <returns>That the transaction stands; what does not has been undone within it.</returns>
    private bool RunAll(List<SqliteWrite> writes)
    {
        foreach (var write in writes)
        {
            RunInSavepoint(write);
        }

        return true;
    }

    private void RunInSavepoint(SqliteWrite write)
    {
        _connection.Run("SAVEPOINT one_write");
        if (!write.Run(_connection))
        {
            _connection.Run("ROLLBACK TO one_write");
        }

        _connection.Run("RELEASE one_write");
    }

    /// <summary>Nothing of a failed transaction is stored: each write is tried once more alone, so that only the ones that cannot be stored fail.</summary>
    private void Undo(List<SqliteWrite> writes, Exception error)
    {
        try
        {
            _connection.RollBack();
        }
        catch (SqliteException)
        {
            // The first error is the one to tell; a transaction that stays open shows in the next BEGIN.
        }

        if (writes.Count == 1)
        {
            writes[0].Fail(error is SqliteException fault ? SqliteFaults.Explain(fault, _file) : error);
            return;
        }

        foreach (var write in writes)
        {
            Commit([write]);
        }
    }
}
