using System.Data;
using Dapper;
using IntlAssistant.Conversations.Replicas;
using Npgsql;

namespace IntlAssistant.Conversations.Storage.Postgres;

/// <summary>Advisory locks of one connection of this server's own: when it breaks, or the server dies, PostgreSQL gives them all back.</summary>
internal sealed class PostgresLocks(NpgsqlDataSource source, string location) : IReplicaLocks, IAsyncDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private readonly HashSet<string> _held = new(StringComparer.Ordinal);
    private NpgsqlConnection? _connection;

    /// <inheritdoc/>
    public async Task<IAsyncDisposable?> TryTakeAsync(string name, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_held.Contains(name))
            {
                return null;
            }

            if (_connection is { State: not ConnectionState.Open })
            {
                await LoseAsync();
            }

            _connection ??= await source.OpenConnectionAsync(cancellationToken);
            if (!await _connection.ExecuteScalarAsync<bool>("SELECT pg_try_advisory_lock(hashtextextended(@Name, 0))", new { Name = name }))
            {
                return null;
            }

            _held.Add(name);
            return new Lock(this, name, _connection);
        }
        catch (Exception fault) when (PostgresFaults.IsOfDatabase(fault))
        {
            await LoseAsync();
            throw PostgresFaults.Explain(fault, location);
        }
        finally
        {
            _gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _gate.WaitAsync();
        try
        {
            await LoseAsync();
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task GiveBackAsync(string name, NpgsqlConnection connection)
    {
        await _gate.WaitAsync();
        try
        {
            if (connection == _connection)
            {
                _held.Remove(name);
                await connection.ExecuteAsync("SELECT pg_advisory_unlock(hashtextextended(@Name, 0))", new { Name = name });
            }
        }
        catch (Exception fault) when (PostgresFaults.IsOfDatabase(fault))
        {
            await LoseAsync(); // It broke, or is closed already: and with the connection every lock is gone.
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task LoseAsync()
    {
        _held.Clear();
        if (_connection is { } connection)
        {
            _connection = null;
            await connection.DisposeAsync();
        }
    }

    private sealed class Lock(PostgresLocks owner, string name, NpgsqlConnection connection) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await owner.GiveBackAsync(name, connection);
    }
}
