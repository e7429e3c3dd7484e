using System.Text.Json;
using Dapper;
using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Desks;

/// <inheritdoc/>
internal sealed class DeskStore(IDatabase database, TimeProvider time) : IDeskStore
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<Desk>> ListAsync(CancellationToken cancellationToken)
    {
        const string sql = "SELECT id, document, version FROM desks";
        return database.ReadAsync<IReadOnlyList<Desk>>(
            async connection =>
            {
                var rows = await connection.QueryAsync<(string Id, string Document, long Version)>(sql);
                return [.. rows.Select(row => Read(row.Id, row.Document, row.Version)).OrderBy(desk => desk.Name, StringComparer.Ordinal)];
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Desk?> SaveAsync(Desk desk, string by, CancellationToken cancellationToken)
    {
        const string insert =
            """
            INSERT INTO desks (id, document, version, saved_by, saved_at) VALUES (@Id, @Document, 1, @By, @At)
            ON CONFLICT (id) DO NOTHING
            """;
        const string update =
            """
            UPDATE desks SET document = @Document, version = version + 1, saved_by = @By, saved_at = @At
            WHERE id = @Id AND version = @Version
            """;
        ArgumentException.ThrowIfNullOrWhiteSpace(desk.Id);
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        var parameters = new
        {
            desk.Id,
            Document = JsonSerializer.Serialize(DeskDocument.Of(desk), DeskJson.Default.DeskDocument),
            desk.Version,
            By = by,
            At = time.Milliseconds(),
        };
        return database.WriteAsync(
            async connection => await connection.ExecuteAsync(desk.Version == 0 ? insert : update, parameters) == 1
                ? desk with { Version = desk.Version + 1 }
                : null,
            cancellationToken);
    }

    private static Desk Read(string id, string document, long version) =>
        (JsonSerializer.Deserialize(document, DeskJson.Default.DeskDocument)
            ?? throw new InvalidDataException($"The desk '{id}' is stored as null.")).ToDesk(id, version);
}
