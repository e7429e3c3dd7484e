using System.Data.Common;
using Dapper;

namespace IntlAssistant.Conversations.Retention;

/// <summary>The statements that find what is old, and delete what is not a conversation.</summary>
internal static class RetentionTable
{
    private const string IsOld = "c.last_at < @Before AND c.started_at < @Before";
    private const string HadStaff = "EXISTS (SELECT 1 FROM cases k WHERE k.conversation_id = c.id AND k.handed_at IS NOT NULL)";
    private const string HasStaff = "EXISTS (SELECT 1 FROM cases k WHERE k.conversation_id = c.id AND k.state IN ('waiting', 'assigned'))";

    /// <summary>Some of the conversations whose last message came before a time and that staff do not have.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="before">The time.</param>
    /// <param name="withStaff">Those that staff had, or those that they never had.</param>
    /// <param name="after">Only ids after this one, so that one that came alive again is not met twice.</param>
    /// <param name="limit">How many at most.</param>
    public static async Task<IReadOnlyList<ConversationId>> ConversationsAsync(
        DbConnection connection, long before, bool withStaff, string after, int limit)
    {
        var sql =
            $"""
            SELECT c.id FROM conversations c
            WHERE c.id > @After AND {IsOld} AND {(withStaff ? "" : "NOT ")}{HadStaff} AND NOT {HasStaff}
            ORDER BY c.id
            LIMIT @Limit
            """;
        var ids = await connection.QueryAsync<string>(sql, new { Before = before, After = after, Limit = limit });
        return [.. ids.Select(id => new ConversationId(Guid.ParseExact(id, "N")))];
    }

    /// <summary>Whether a conversation is still as old, now that nobody can write into it.</summary>
    public static async Task<bool> IsDueAsync(DbConnection connection, ConversationId id, long before, bool withStaff)
    {
        var sql = $"SELECT COUNT(*) FROM conversations c WHERE c.id = @Id AND {IsOld} AND {(withStaff ? "" : "NOT ")}{HadStaff} AND NOT {HasStaff}";
        return await connection.ExecuteScalarAsync<long>(sql, new { Id = id.ToString(), Before = before }) > 0;
    }

    /// <summary>Deletes the rows of files; their bytes are swept afterwards.</summary>
    public static Task<int> DeleteAttachmentsAsync(DbConnection connection, long before)
    {
        const string sql =
            $"""
            DELETE FROM attachments
            WHERE at < @Before AND conversation_id NOT IN (SELECT c.id FROM conversations c WHERE {HasStaff})
            """;
        return connection.ExecuteAsync(sql, new { Before = before });
    }

    public static Task<int> DeleteReceiptsAsync(DbConnection connection, long before)
    {
        const string sql = "UPDATE activities SET receipt = NULL WHERE receipt IS NOT NULL AND at < @Before";
        return connection.ExecuteAsync(sql, new { Before = before });
    }

    public static Task<int> DeleteAuditAsync(DbConnection connection, long before)
    {
        const string sql = "DELETE FROM staff_audit WHERE at < @Before";
        return connection.ExecuteAsync(sql, new { Before = before });
    }
}
