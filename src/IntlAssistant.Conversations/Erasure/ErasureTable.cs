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
        const string sql = "SELECT at, actor, places FROM erasures WHERE id = @Id";
        var rows = await connection.QueryAsync<(long At, string By, string Places)>(sql, new { Id = id.ToString("N") });
        return rows.Select(row => new ErasureReceipt(
            id,
            row.At.ToTime(),
            row.By,
            JsonSerializer.Deserialize(row.Places, ErasureJson.Default.IReadOnlyListErasedPlace) ?? [])).SingleOrDefault();
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
}
