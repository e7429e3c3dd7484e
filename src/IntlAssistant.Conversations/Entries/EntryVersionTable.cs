using System.Data.Common;
using Dapper;
using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Entries;

/// <summary>The statements over <c>entry_versions</c> and <c>entry_questions</c>.</summary>
internal static class EntryVersionTable
{
    private const string Newer = "ORDER BY v.entry_id, v.number DESC";

    /// <param name="connection">The connection.</param>
    /// <param name="which">What follows the table, called <c>v</c>: our own words.</param>
    /// <param name="parameters">Its parameters.</param>
    public static async Task<IReadOnlyList<EntryVersion>> ReadAsync(DbConnection connection, string which, object? parameters = null)
    {
        var rows = await connection.QueryAsync<(string Entry, long Number, string Text, string Author, long At, string? Note)>(
            $"SELECT v.entry_id, v.number, v.text, v.author, v.at, v.note FROM entry_versions v {which} {Newer}", parameters);
        var questions = (await connection.QueryAsync<(string Entry, long Number, string Text, string? Language, string? Conversation)>(
            $"""
            SELECT v.entry_id, v.number, q.text, q.language, q.conversation_id
            FROM entry_questions q JOIN entry_versions v ON v.entry_id = q.entry_id AND v.number = q.number {which}
            ORDER BY q.entry_id, q.number, q.position
            """,
            parameters)).ToLookup(row => (row.Entry, row.Number), row => new EntryQuestion(row.Text, row.Language)
            {
                Conversation = row.Conversation is { } id ? new ConversationId(Guid.ParseExact(id, "N")) : null,
            });
        return [.. rows.Select(row => new EntryVersion(
            row.Entry, row.Number, new EntryContent(row.Text, [.. questions[(row.Entry, row.Number)]]), row.Author, row.At.ToTime(), row.Note))];
    }

    public static async Task<EntryVersion?> FindAsync(DbConnection connection, string entry, long number) =>
        (await ReadAsync(connection, "WHERE v.entry_id = @Entry AND v.number = @Number", new { Entry = entry, Number = number })).SingleOrDefault();

    public static async Task InsertAsync(DbConnection connection, EntryVersion version)
    {
        const string sql =
            "INSERT INTO entry_versions (entry_id, number, text, author, at, note) VALUES (@Entry, @Number, @Text, @Author, @At, @Note)";
        const string question =
            """
            INSERT INTO entry_questions (entry_id, number, position, text, language, conversation_id)
            VALUES (@Entry, @Number, @Position, @Text, @Language, @Conversation)
            """;
        await connection.ExecuteAsync(sql, new
        {
            version.Entry,
            version.Number,
            version.Content.Text,
            version.Author,
            At = version.At.ToUnixTimeMilliseconds(),
            version.Note,
        });
        foreach (var (asked, position) in version.Content.Questions.Select((asked, position) => (asked, position)))
        {
            await connection.ExecuteAsync(question, new
            {
                version.Entry,
                version.Number,
                Position = position,
                asked.Text,
                asked.Language,
                Conversation = asked.Conversation?.ToString(),
            });
        }
    }

    /// <summary>Takes a conversation's words out of everything that visitors are not told, and out of the rest where they are from.</summary>
    /// <returns>How many questions it was.</returns>
    public static async Task<int> EraseAsync(DbConnection connection, ConversationId conversation)
    {
        const string told = "SELECT 1 FROM entries e WHERE e.id = entry_questions.entry_id AND e.published = entry_questions.number";
        const string delete = $"DELETE FROM entry_questions WHERE conversation_id = @Conversation AND NOT EXISTS ({told})";
        const string unlink = "UPDATE entry_questions SET conversation_id = NULL WHERE conversation_id = @Conversation";
        const string forget =
            "UPDATE entries SET case_id = NULL WHERE case_id IN (SELECT id FROM cases WHERE conversation_id = @Conversation)";
        var parameters = new { Conversation = conversation.ToString() };
        var count = await connection.ExecuteAsync(delete, parameters);
        count += await connection.ExecuteAsync(unlink, parameters);
        await connection.ExecuteAsync(forget, parameters);
        return count;
    }
}
