using System.Security.Cryptography;
using Dapper;
using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Keys;

/// <inheritdoc/>
internal sealed class KeyStore(IDatabase database, TimeProvider time) : IKeyStore
{
    private const int ShortestKey = 32;

    /// <inheritdoc/>
    public async Task<byte[]> GetOrCreateAsync(string name, int length, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(length, ShortestKey);
        return await FindAsync(name, cancellationToken) ?? await CreateAsync(name, length, cancellationToken);
    }

    private Task<byte[]?> FindAsync(string name, CancellationToken cancellationToken)
    {
        const string sql = "SELECT value FROM keys WHERE name = @Name";
        return database.ReadAsync(
            connection => connection.QuerySingleOrDefaultAsync<byte[]>(sql, new { Name = name }), cancellationToken);
    }

    private Task<byte[]> CreateAsync(string name, int length, CancellationToken cancellationToken)
    {
        // Whoever comes second finds the first one's key: theirs is thrown away.
        const string insert =
            "INSERT INTO keys (name, value, created_at) VALUES (@Name, @Value, @At) ON CONFLICT (name) DO NOTHING";
        const string read = "SELECT value FROM keys WHERE name = @Name";
        var parameters = new { Name = name, Value = RandomNumberGenerator.GetBytes(length), At = time.Milliseconds() };
        return database.WriteAsync(
            async connection =>
            {
                await connection.ExecuteAsync(insert, parameters);
                return await connection.QuerySingleAsync<byte[]>(read, parameters);
            },
            cancellationToken);
    }
}
