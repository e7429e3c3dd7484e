using System.Data.Common;
using Dapper;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Transcripts;

namespace IntlAssistant.Conversations.Turns;

/// <summary>The statements over <c>turns</c>.</summary>
internal static class TurnTable
{
    public static Task InsertAsync(DbConnection connection, PendingTurn turn)
    {
        const string sql = "INSERT INTO turns (conversation_id, sequence, accepted_at) VALUES (@Conversation, @Sequence, @AcceptedAt)";
        return connection.ExecuteAsync(sql, new
        {
            Conversation = turn.Conversation.ToString(),
            turn.Sequence,
            AcceptedAt = turn.AcceptedAt.ToUnixTimeMilliseconds(),
        });
    }

    /// <summary>Marks a turn answered.</summary>
    /// <returns>Whether it was due until now.</returns>
    /// <exception cref="InvalidOperationException">No turn was ever due for that activity.</exception>
    public static async Task<bool> AnswerAsync(DbConnection connection, ConversationId conversation, long sequence, long at)
    {
        const string answer =
            """
            UPDATE turns SET answered_at = @At
            WHERE conversation_id = @Conversation AND sequence = @Sequence AND answered_at IS NULL
            """;
        const string exists = "SELECT COUNT(*) FROM turns WHERE conversation_id = @Conversation AND sequence = @Sequence";

        var key = new { Conversation = conversation.ToString(), Sequence = sequence, At = at };
        if (await connection.ExecuteAsync(answer, key) == 1)
        {
            return true;
        }

        return await connection.ExecuteScalarAsync<long>(exists, key) == 1
            ? false
            : throw new InvalidOperationException(
                $"No turn was ever due for activity {sequence} of conversation {conversation}; accept it with a turn, or commit without naming what it answers.");
    }

    public static async Task<(Conversation Conversation, StoredActivity Activity)?> FindAsync(
        DbConnection connection, ConversationId conversation, long sequence)
    {
        const string sql =
            $"""
            SELECT {ConversationRow.Columns}, {ActivityRow.Columns}
            FROM activities a JOIN conversations c ON c.id = a.conversation_id
            WHERE a.conversation_id = @Conversation AND a.sequence = @Sequence
            """;
        var found = await connection.QueryAsync<ConversationRow, ActivityRow, (Conversation, StoredActivity)?>(
            sql,
            (row, activity) => (row.ToConversation(), activity.ToActivity()),
            new { Conversation = conversation.ToString(), Sequence = sequence },
            splitOn: nameof(ActivityRow.ConversationId));
        return found.SingleOrDefault();
    }

    public static async Task<IReadOnlyList<PendingTurn>> PendingAsync(DbConnection connection)
    {
        const string sql =
            """
            SELECT conversation_id, sequence, accepted_at FROM turns
            WHERE answered_at IS NULL
            ORDER BY accepted_at, conversation_id, sequence
            """;
        var rows = await connection.QueryAsync<(string Conversation, long Sequence, long AcceptedAt)>(sql);
        return [.. rows.Select(row => new PendingTurn(
            new ConversationId(Guid.ParseExact(row.Conversation, "N")), row.Sequence, row.AcceptedAt.ToTime()))];
    }

    public static async Task<IReadOnlyList<PendingTurn>> PendingAsync(DbConnection connection, ConversationId conversation)
    {
        const string sql =
            "SELECT sequence, accepted_at FROM turns WHERE conversation_id = @Conversation AND answered_at IS NULL ORDER BY sequence";
        var rows = await connection.QueryAsync<(long Sequence, long AcceptedAt)>(sql, new { Conversation = conversation.ToString() });
        return [.. rows.Select(row => new PendingTurn(conversation, row.Sequence, row.AcceptedAt.ToTime()))];
    }
}
