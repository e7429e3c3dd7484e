using System.Data.Common;
using Dapper;
using IntlAssistant.Conversations.Search;

namespace IntlAssistant.Conversations.Storage.Sqlite;

/// <summary>The index as an FTS5 table. What is removed from it is written over at once: its option secure-delete is set.</summary>
internal sealed class SqliteTranscriptIndex(TextFolding fold) : TranscriptIndex(fold)
{
    public override async Task<int> RemoveAsync(DbConnection connection, ConversationId conversation)
    {
        const string words =
            "DELETE FROM transcript_words WHERE rowid IN (SELECT id FROM transcript_entries WHERE conversation_id = @Conversation)";
        const string entries = "DELETE FROM transcript_entries WHERE conversation_id = @Conversation";

        var parameters = new { Conversation = conversation.ToString() };
        await connection.ExecuteAsync(words, parameters);
        return await connection.ExecuteAsync(entries, parameters);
    }

    public override async Task RemoveAsync(DbConnection connection, ConversationId conversation, long sequence)
    {
        const string words =
            "DELETE FROM transcript_words WHERE rowid IN (SELECT id FROM transcript_entries WHERE conversation_id = @Conversation AND sequence = @Sequence)";
        const string entry = "DELETE FROM transcript_entries WHERE conversation_id = @Conversation AND sequence = @Sequence";

        var parameters = new { Conversation = conversation.ToString(), Sequence = sequence };
        await connection.ExecuteAsync(words, parameters);
        await connection.ExecuteAsync(entry, parameters);
    }

    protected override async Task InsertAsync(DbConnection connection, ConversationId conversation, long sequence, string words)
    {
        const string entry =
            "INSERT INTO transcript_entries (conversation_id, sequence) VALUES (@Conversation, @Sequence) RETURNING id";
        const string text = "INSERT INTO transcript_words (rowid, words) VALUES (@Id, @Words)";

        var id = await connection.ExecuteScalarAsync<long>(
            entry, new { Conversation = conversation.ToString(), Sequence = sequence });
        await connection.ExecuteAsync(text, new { Id = id, Words = words });
    }

    protected override async Task<IReadOnlyList<(string Conversation, long Sequence)>> FindAsync(
        DbConnection connection, IReadOnlyList<string> words, int limit)
    {
        const string sql =
            """
            SELECT e.conversation_id, MAX(e.sequence)
            FROM transcript_words w JOIN transcript_entries e ON e.id = w.rowid
            WHERE transcript_words MATCH @Query
            GROUP BY e.conversation_id
            ORDER BY MAX(e.id) DESC
            LIMIT @Limit
            """;
        var found = await connection.QueryAsync<(string, long)>(sql, new { Query = Query(words), Limit = limit });
        return [.. found];
    }

    /// <summary>Every word in quotation marks, in which nothing is an operator; each may go on.</summary>
    private static string Query(IEnumerable<string> words) => string.Join(
        ' ', words.Select(word => $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\"*"));
}
