using System.Data.Common;
using Dapper;

namespace IntlAssistant.Conversations.Unanswered;

/// <summary>The statements over <c>unanswered</c>.</summary>
internal static class UnansweredTable
{
    /// <param name="connection">The connection.</param>
    /// <param name="which">What follows the table, called <c>u</c>: our own words.</param>
    /// <param name="parameters">Its parameters.</param>
    public static async Task<IReadOnlyList<UnansweredQuestion>> ReadAsync(DbConnection connection, string which, object? parameters = null) =>
        [.. (await connection.QueryAsync<UnansweredRow>($"SELECT {UnansweredRow.Columns} FROM unanswered u {which}", parameters))
            .Select(row => row.ToQuestion())];

    /// <summary>Stores what a turn leaves unanswered. The last word on a question counts.</summary>
    public static async Task NoteAsync(
        DbConnection connection, ConversationId conversation, IReadOnlyList<UnansweredNote> notes, long at)
    {
        const string add =
            """
            INSERT INTO unanswered (conversation_id, sequence, kind, at) VALUES (@Conversation, @Sequence, @Kind, @At)
            ON CONFLICT (conversation_id, sequence) DO UPDATE SET kind = excluded.kind
            """;
        const string remove = "DELETE FROM unanswered WHERE conversation_id = @Conversation AND sequence = @Sequence";
        foreach (var note in notes)
        {
            await connection.ExecuteAsync(note.Kind is null ? remove : add, new
            {
                Conversation = conversation.ToString(),
                note.Sequence,
                Kind = note.Kind is { } kind ? UnansweredWords.Kinds.Write(kind) : null,
                At = at,
            });
        }
    }

    /// <returns>Whether it was not settled before.</returns>
    public static async Task<bool> SettleAsync(DbConnection connection, long question)
    {
        const string sql = "UPDATE unanswered SET is_settled = 1 WHERE id = @Id AND is_settled = 0";
        return await connection.ExecuteAsync(sql, new { Id = question }) == 1;
    }

    /// <returns>Whether it is there.</returns>
    public static async Task<bool> GroupAsync(DbConnection connection, UnansweredQuestion question, long group)
    {
        const string sql =
            "UPDATE unanswered SET group_id = @Group, wording = @Wording, language = @Language, sketch = @Sketch WHERE id = @Id";
        return await connection.ExecuteAsync(sql, new
        {
            question.Id,
            Group = group,
            question.Wording,
            question.Language,
            question.Sketch,
        }) == 1;
    }

    public static async Task<int> EraseAsync(DbConnection connection, ConversationId conversation)
    {
        const string delete = "DELETE FROM unanswered WHERE conversation_id = @Conversation";
        const string empty =
            "DELETE FROM question_groups WHERE NOT EXISTS (SELECT 1 FROM unanswered u WHERE u.group_id = question_groups.id)";
        var count = await connection.ExecuteAsync(delete, new { Conversation = conversation.ToString() });
        await connection.ExecuteAsync(empty);
        return count;
    }
}
