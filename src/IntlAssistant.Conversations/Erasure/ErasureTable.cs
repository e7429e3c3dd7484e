using System.Data.Common;
using System.Text.Json;
using Dapper;
using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Erasure;

/// <summary>The statements over <c>erasures</c>, and those that end a conversation.</summary>
internal static class ErasureTable
{
    public static Task InsertAsync(DbConnection connection, ErasureReceipt receipt)
    {
        const string sql = "INSERT INTO erasures (id, at, actor, places) VALUES (@Id, @At, @By, @Places)";
        return connection.ExecuteAsync(sql, new
        {
            Id = receipt.Id.ToString("N"),
            At = receipt.At.ToUnixTimeMilliseconds(),
            receipt.By,
            Places = JsonSerializer.Serialize(receipt.Places, ErasureJson.Default.IReadOnlyListErasedPlace),
        });
    }

    public static async Task<ErasureReceipt?> FindAsync(DbConnection connection, Guid id)
    {
        const string sql = "SELECT id AS Id, at AS At, actor AS Actor, places AS Places FROM erasures WHERE id = @Id";
        return (await connection.QuerySingleOrDefaultAsync<ErasureRow>(sql, new { Id = id.ToString("N") }))?.ToReceipt();
    }

    /// <summary>The newest receipts, without those of an actor.</summary>
    public static async Task<IReadOnlyList<ErasureReceipt>> NewestAsync(DbConnection connection, string without, int limit)
    {
        const string sql = "SELECT id AS Id, at AS At, actor AS Actor, places AS Places FROM erasures WHERE actor <> @Without ORDER BY at DESC, id LIMIT @Limit";
        var rows = await connection.QueryAsync<ErasureRow>(sql, new { Without = without, Limit = limit });
        return [.. rows.Select(row => row.ToReceipt())];
    }

    /// <summary>Leaves of a conversation what the channel needs to go on with it: the names of the conversation and of the visitor.</summary>
    public static Task EmptyAsync(DbConnection connection, ConversationId id)
    {
        const string sql =
            """
            UPDATE conversations
            SET user_name = NULL, locale = NULL, reference = NULL, state = '{}', speaker = 'bot', version = version + 1
            WHERE id = @Id
            """;
        return connection.ExecuteAsync(sql, new { Id = id.ToString() });
    }

    public static Task DeleteAsync(DbConnection connection, ConversationId id)
    {
        const string sql = "DELETE FROM conversations WHERE id = @Id";
        return connection.ExecuteAsync(sql, new { Id = id.ToString() });
    }

    private sealed class ErasureRow
    {
        public string Id { get; init; } = "";

        public long At { get; init; }

        public string Actor { get; init; } = "";

        public string Places { get; init; } = "";

        public ErasureReceipt ToReceipt() => new(
            Guid.ParseExact(Id, "N"), At.ToTime(), Actor, JsonSerializer.Deserialize(Places, ErasureJson.Default.IReadOnlyListErasedPlace) ?? []);
    }
}
