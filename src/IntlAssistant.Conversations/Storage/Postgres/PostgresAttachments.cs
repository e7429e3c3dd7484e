using Dapper;
using IntlAssistant.Conversations.Attachments;

namespace IntlAssistant.Conversations.Storage.Postgres;

/// <summary>The bytes of attachments beside their rows: every replica has them, and they go with the rows.</summary>
internal sealed class PostgresAttachments(IDatabase database) : IAttachmentContents
{
    /// <inheritdoc/>
    public Task WriteAsync(ConversationId conversation, Guid id, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        // Nothing when an erasure has taken the row meanwhile, which the caller sees.
        const string sql =
            "INSERT INTO attachment_contents (id, content) SELECT id, @Content FROM attachments WHERE id = @Id";
        var parameters = new { Id = id.ToString("N"), Content = content.ToArray() };
        return database.WriteAsync(connection => connection.ExecuteAsync(sql, parameters), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<Stream?> OpenAsync(ConversationId conversation, Guid id, CancellationToken cancellationToken)
    {
        const string sql = "SELECT content FROM attachment_contents WHERE id = @Id";
        var content = await database.ReadAsync(
            connection => connection.QuerySingleOrDefaultAsync<byte[]>(sql, new { Id = id.ToString("N") }), cancellationToken);
        return content is null ? null : new MemoryStream(content, writable: false);
    }

    /// <inheritdoc/>
    public IReadOnlyList<(ConversationId Conversation, Guid Id)> List() => [];

    /// <inheritdoc/>
    public void Remove(ConversationId conversation, Guid id)
    {
        // They went with the row.
    }
}
