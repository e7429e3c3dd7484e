using System.Data.Common;
using Dapper;

namespace IntlAssistant.Conversations.Attachments;

/// <summary>The statements over <c>attachments</c>.</summary>
internal static class AttachmentTable
{
    private const string Columns =
        "id AS Id, conversation_id AS ConversationId, name AS Name, content_type AS ContentType, length AS Length, at AS At";

    public static Task InsertAsync(DbConnection connection, IEnumerable<Attachment> attachments)
    {
        const string sql =
            """
            INSERT INTO attachments (id, conversation_id, name, content_type, length, at)
            VALUES (@Id, @ConversationId, @Name, @ContentType, @Length, @At)
            """;
        return connection.ExecuteAsync(sql, attachments.Select(AttachmentRow.Of));
    }

    public static async Task<Attachment?> FindAsync(DbConnection connection, Guid id)
    {
        const string sql = $"SELECT {Columns} FROM attachments WHERE id = @Id";
        return (await connection.QuerySingleOrDefaultAsync<AttachmentRow>(sql, new { Id = id.ToString("N") }))?.ToAttachment();
    }

    public static async Task<IReadOnlyList<Attachment>> ListAsync(DbConnection connection, ConversationId conversation)
    {
        const string sql = $"SELECT {Columns} FROM attachments WHERE conversation_id = @Conversation ORDER BY at, id";
        var rows = await connection.QueryAsync<AttachmentRow>(sql, new { Conversation = conversation.ToString() });
        return [.. rows.Select(row => row.ToAttachment())];
    }

    /// <summary>How many a conversation has, and the bytes of those of all conversations.</summary>
    public static Task<(long OfConversation, long Bytes)> CountAsync(DbConnection connection, ConversationId conversation)
    {
        const string sql = "SELECT COALESCE(SUM(CASE WHEN conversation_id = @Conversation THEN 1 ELSE 0 END), 0), COALESCE(SUM(length), 0) FROM attachments";
        return connection.QuerySingleAsync<(long, long)>(sql, new { Conversation = conversation.ToString() });
    }

    public static async Task<int> DeleteAsync(DbConnection connection, IEnumerable<Guid> ids)
    {
        const string sql = "DELETE FROM attachments WHERE id IN @Ids";
        var deleted = 0;
        foreach (var chunk in ids.Select(id => id.ToString("N")).Chunk(500))
        {
            deleted += await connection.ExecuteAsync(sql, new { Ids = chunk });
        }

        return deleted;
    }

    /// <summary>Those that came before a time and that no activity of their conversation names.</summary>
    public static async Task<IReadOnlyList<Guid>> UnnamedAsync(DbConnection connection, long before)
    {
        const string candidates = "SELECT id, conversation_id FROM attachments WHERE at < @Before";
        const string named = "SELECT COUNT(*) FROM activities WHERE conversation_id = @Conversation AND json LIKE @Pattern";
        var unnamed = new List<Guid>();
        foreach (var (text, conversation) in await connection.QueryAsync<(string, string)>(candidates, new { Before = before }))
        {
            var id = Guid.ParseExact(text, "N");
            var pattern = $"%{AttachmentReference.Of(id)}%";
            if (await connection.ExecuteScalarAsync<long>(named, new { Conversation = conversation, Pattern = pattern }) == 0)
            {
                unnamed.Add(id);
            }
        }

        return unnamed;
    }

    /// <summary>Those of the ids that there are.</summary>
    public static async Task<IReadOnlySet<Guid>> KnownAsync(DbConnection connection, IReadOnlyList<Guid> ids)
    {
        const string sql = "SELECT id FROM attachments WHERE id IN @Ids";
        var known = await connection.QueryAsync<string>(sql, new { Ids = ids.Select(id => id.ToString("N")).ToList() });
        return known.Select(id => Guid.ParseExact(id, "N")).ToHashSet();
    }
}
