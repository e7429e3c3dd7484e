using System.Data;
using System.Data.Common;
using Dapper;
using IntlAssistant.Conversations.Storage.Migrations;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace IntlAssistant.Conversations.Storage.Postgres;

/// <summary>A database of a PostgreSQL server, which other replicas of the program may use at the same time.</summary>
/// <remarks>
/// Writes are transactions at READ COMMITTED: whoever must not be disturbed takes a lock first, as the stores do. What loses to another
/// write is done again, and so is what a restart of the server cuts off; whether a commit that was cut off stands is asked of the server,
/// so that nothing is stored twice.
/// </remarks>
internal sealed class PostgresDatabase(
    NpgsqlDataSource source, string location, IReadOnlyList<Migration> migrations, TimeProvider time, ILogger<PostgresDatabase> logger) : IDatabase
{
    private const int MostConflicts = 20;

    /// <summary>How long an outage is waited for: a restart of the server takes less.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(500);

    private readonly SemaphoreSlim _opening = new(1);
    private volatile bool _isOpen;
    private volatile bool _isClosed;

    public NpgsqlDataSource Source => source;

    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        if (_isOpen)
        {
            return;
        }

        await _opening.WaitAsync(cancellationToken);
        try
        {
            if (!_isOpen)
            {
                var version = await PatientlyAsync(
                    async () =>
                    {
                        await using var connection = await source.OpenConnectionAsync(cancellationToken);
                        await WarnAsync(connection);
                        return await PostgresMigrator.RunAsync(connection, location, migrations, time, logger, cancellationToken);
                    },
                    cancellationToken);
                logger.StorageOpened(location, version);
                _isOpen = true;
            }
        }
        finally
        {
            _opening.Release();
        }
    }

    public void CheckSpace()
    {
        // Only the server knows its disk; a full one refuses the probe.
    }

    public async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken);
        return await PatientlyAsync(() => ReadOnceAsync(read, cancellationToken), cancellationToken);
    }

    public async Task<T> AskAsync<T>(Func<DbConnection, Task<T>> ask, CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken);
        return await PatientlyAsync(() => AskOnceAsync(ask, cancellationToken), cancellationToken);
    }

    public async Task<T> WriteAsync<T>(Func<DbConnection, Task<T>> write, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await OpenAsync(cancellationToken);
        return await PatientlyAsync(() => WriteOnceAsync(write, cancellationToken), cancellationToken);
    }

    public async Task<bool> ScrubAsync(CancellationToken cancellationToken)
    {
        // Takes the deleted rows out of tables and indexes. The server's own log still holds them until it is recycled.
        try
        {
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText =
                "VACUUM conversations, activities, turns, outbox, feedback, contacts, transcript_words, attachments, attachment_contents, cases, case_events, case_notes, unanswered, entry_questions, notifications";
            await command.ExecuteNonQueryAsync(cancellationToken);
            return true;
        }
        catch (Exception fault) when (PostgresFaults.IsOfDatabase(fault))
        {
            return false;
        }
    }

    public void Dispose()
    {
        _isClosed = true; // Nobody waits for what the program itself has closed.
        _opening.Dispose();
    }

    /// <summary>A server that does not write through to its disk forgets what was acknowledged when the power fails.</summary>
    private async Task WarnAsync(NpgsqlConnection connection)
    {
        foreach (var setting in (string[])["fsync", "synchronous_commit"])
        {
            if (await connection.ExecuteScalarAsync<string>($"SHOW {setting}") == "off")
            {
                logger.NotWrittenThrough(location, setting);
            }
        }
    }

    private async Task<T> ReadOnceAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        await using var ours = new PostgresConnection(connection);
        var result = await read(ours);
        await transaction.CommitAsync(CancellationToken.None);
        return result;
    }

    private async Task<T> AskOnceAsync<T>(Func<DbConnection, Task<T>> ask, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var ours = new PostgresConnection(connection);
        return await ask(ours);
    }

    private async Task<T> WriteOnceAsync<T>(Func<DbConnection, Task<T>> write, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, CancellationToken.None);
        await using var ours = new PostgresConnection(connection, asksNumber: true);
        var result = await write(ours);
        try
        {
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (Exception cut) when (PostgresFaults.IsOutage(cut))
        {
            NpgsqlConnection.ClearPool(connection);
            if (!await PatientlyAsync(() => IsCommittedAsync(ours.Number), CancellationToken.None))
            {
                throw;
            }
        }

        return result;
    }

    /// <summary>Whether a transaction whose connection broke stands. One that the server still works on is waited for.</summary>
    private async Task<bool> IsCommittedAsync(string? number)
    {
        while (true)
        {
            await using var connection = await source.OpenConnectionAsync();
            var status = await connection.ExecuteScalarAsync<string?>("SELECT pg_xact_status(CAST(@Number AS xid8))", new { Number = number });
            if (status is not "in progress")
            {
                return status == "committed";
            }

            await Task.Delay(LongestPause / 10, time);
        }
    }

    private async Task<T> PatientlyAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await work();
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested && MayPass(fault, tries, time.GetElapsedTime(began)))
            {
                if (PostgresFaults.IsOutage(fault))
                {
                    source.Clear(); // what lies ready was opened to a server that is gone
                }

                await Task.Delay(PauseAfter(tries), time, cancellationToken);
            }
            catch (Exception fault) when (PostgresFaults.IsOfDatabase(fault))
            {
                throw PostgresFaults.Explain(fault, location);
            }
        }
    }

    private bool MayPass(Exception fault, int tries, TimeSpan waited) =>
        PostgresFaults.IsConflict(fault) ? tries < MostConflicts : PostgresFaults.IsOutage(fault) && waited < Patience && !_isClosed;

    /// <summary>A little longer each time, and not the same for two that are in each other's way.</summary>
    private static TimeSpan PauseAfter(int tries)
    {
        var pause = TimeSpan.FromMilliseconds(Random.Shared.Next(1, 6) << Math.Min(tries, 8));
        return pause < LongestPause ? pause : LongestPause;
    }
}
