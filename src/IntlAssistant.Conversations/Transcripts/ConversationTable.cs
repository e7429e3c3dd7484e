using System.Data.Common;
using Dapper;
using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Transcripts;

/// <summary>The statements over <c>conversations</c>.</summary>
internal static class ConversationTable
{
    /// <summary>Adds a conversation unless the channel has one under that id, or the id is taken.</summary>
    /// <returns>Whether it was added.</returns>
    public static async Task<bool> InsertAsync(DbConnection connection, ConversationRow row)
    {
        const string sql =
            """
            INSERT INTO conversations
                (id, channel, channel_conversation_id, user_id, user_name, locale, reference, state, speaker,
                 started_at, version, last_sequence, last_at)
            VALUES
                (@Id, @Channel, @ChannelConversationId, @UserId, @UserName, @Locale, @Reference, @State, @Speaker,
                 @StartedAt, @Version, 0, 0)
            ON CONFLICT DO NOTHING
            """;
        return await connection.ExecuteAsync(sql, row) == 1;
    }

    public static Task<ConversationRow?> FindAsync(DbConnection connection, ConversationId id)
    {
        const string sql = $"SELECT {ConversationRow.Columns} FROM conversations WHERE id = @Id";
        return connection.QuerySingleOrDefaultAsync<ConversationRow>(sql, new { Id = id.ToString() });
    }

    public static Task<ConversationRow?> FindAsync(DbConnection connection, string channel, string channelConversationId)
    {
        const string sql =
            $"""
            SELECT {ConversationRow.Columns} FROM conversations
            WHERE channel = @Channel AND channel_conversation_id = @ChannelConversationId
            """;
        return connection.QuerySingleOrDefaultAsync<ConversationRow>(
            sql, new { Channel = channel, ChannelConversationId = channelConversationId });
    }

    /// <summary>Reads the conversation and keeps every other writer off it until the transaction ends.</summary>
    /// <exception cref="KeyNotFoundException">There is no such conversation.</exception>
    public static async Task<ConversationRow> LockAsync(DbConnection connection, ConversationId id) =>
        await TryLockAsync(connection, id) ?? throw new KeyNotFoundException($"There is no conversation {id}.");

    /// <summary>As <see cref="LockAsync"/>; <see langword="null"/> when there is no such conversation.</summary>
    public static Task<ConversationRow?> TryLockAsync(DbConnection connection, ConversationId id)
    {
        const string sql = $"SELECT {ConversationRow.Columns} FROM conversations WHERE id = @Id";
        return connection.QuerySingleOrDefaultAsync<ConversationRow>(connection.LockingRows(sql), new { Id = id.ToString() });
    }

    /// <summary>Records how far the transcript goes.</summary>
    public static Task SetEndAsync(DbConnection connection, ConversationId id, long sequence, long at)
    {
        const string sql = "UPDATE conversations SET last_sequence = @Sequence, last_at = @At WHERE id = @Id";
        return connection.ExecuteAsync(sql, new { Id = id.ToString(), Sequence = sequence, At = at });
    }

    /// <summary>Records how far the transcript goes, who has the floor and what the bot remembers, under the next version.</summary>
    public static Task SetFloorAsync(DbConnection connection, ConversationId id, long sequence, long at, string speaker, string state)
    {
        const string sql =
            """
            UPDATE conversations
            SET last_sequence = @Sequence, last_at = @At, speaker = @Speaker, state = @State, version = version + 1
            WHERE id = @Id
            """;
        return connection.ExecuteAsync(sql, new { Id = id.ToString(), Sequence = sequence, At = at, Speaker = speaker, State = state });
    }

    /// <returns>Whether there is such a conversation.</returns>
    public static async Task<bool> SetReferenceAsync(DbConnection connection, ConversationId id, string reference)
    {
        const string sql = "UPDATE conversations SET reference = @Reference WHERE id = @Id";
        return await connection.ExecuteAsync(sql, new { Id = id.ToString(), Reference = reference }) == 1;
    }
}
