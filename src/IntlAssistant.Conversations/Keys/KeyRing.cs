using Dapper;
using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Keys;

/// <inheritdoc/>
internal sealed class KeyRing(IDatabase database, TimeProvider time) : IKeyRing
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ReadAsync(CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<string>>(
        async connection => [.. await connection.QueryAsync<string>("SELECT document FROM key_ring ORDER BY created_at, name")], cancellationToken);

    /// <inheritdoc/>
    public Task AddAsync(string name, string document, CancellationToken cancellationToken)
    {
        const string sql =
            "INSERT INTO key_ring (name, document, created_at) VALUES (@Name, @Document, @At) ON CONFLICT (name) DO NOTHING";
        var parameters = new { Name = name, Document = document, At = time.Milliseconds() };
        return database.WriteAsync(connection => connection.ExecuteAsync(sql, parameters), cancellationToken);
    }
}
