using System.Data.Common;
using System.Text.Json;
using Dapper;
using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Erasure;

/// <summary>The statements over <c>erasures</c>, and those that end a conversation.</summary>
internal static class ErasureTable
{
    /// <summary>Keeps a receipt.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="receipt">The receipt.</param>
    /// <param name="mark">The mark of what was erased; <see langword="null"/> for a receipt of many deletions.</param>
    /// <returns>Whether there was none of that number yet.</returns>
    public static async Task<bool> InsertAsync(DbConnection connection, ErasureReceipt receipt, string? mark)
    {
        const string sql =
            "INSERT INTO erasures (id, at, actor, places, mark) VALUES (@Id, @At, @By, @Places, @Mark) ON CONFLICT (id) DO NOTHING";
        return await connection.ExecuteAsync(sql, new
        {
            Id = receipt.Id.ToString("N"),
            At = receipt.At.ToUnixTimeMilliseconds(),
            receipt.By,
            Places = JsonSerializer.Serialize(receipt.Places, ErasureJson.Default.IReadOnlyListErasedPlace),
            Mark = mark,
        }) > 0;
    }

    /// <summary>What the journal should have, from a time on.</summary>
    public static async Task<IReadOnlyList<ErasureLine>> LinesAsync(DbConnection connection, long since)
    {
        const string sql = "SELECT id AS Id, at AS At, actor AS Actor, places AS Places, mark AS Mark FROM erasures WHERE at >= @Since ORDER BY at, id";
        var rows = await connection.QueryAsync<ErasureRow>(sql, new { Since = since });
        return [.. rows.Select(row => new ErasureLine(row.ToReceipt(), row.Mark))];
    }

    /// <summary>The conversations that are there of those that have one of some marks, by mark.</summary>
    public static async Task<IReadOnlyDictionary<string, ConversationId>> MarkedAsync(DbConnection connection, IReadOnlySet<string> marks)
    {
        var found = new Dictionary<string, ConversationId>(StringComparer.Ordinal);
        foreach (var id in await connection.QueryAsync<string>("SELECT id FROM conversations"))
        {
            if (ErasureMark.Of(id) is var mark && marks.Contains(mark))
            {
                found[mark] = new ConversationId(Guid.ParseExact(id, "N"));
            }
        }

        return found;
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

        public string? Mark { get; init; }

        public ErasureReceipt ToReceipt() => new(
            Guid.ParseExact(Id, "N"), At.ToTime(), Actor, JsonSerializer.Deserialize(Places, ErasureJson.Default.IReadOnlyListErasedPlace) ?? []);
    }
}
