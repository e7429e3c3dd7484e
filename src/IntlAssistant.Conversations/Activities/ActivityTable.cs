using System.Data.Common;
using Dapper;

namespace IntlAssistant.Conversations.Activities;

/// <summary>The statements over <c>activities</c>.</summary>
internal static class ActivityTable
{
    /// <summary>Adds an activity unless its id is taken in the conversation.</summary>
    /// <returns>Whether it was added.</returns>
    public static async Task<bool> InsertAsync(DbConnection connection, ActivityRow row)
    {
        const string sql =
            """
            INSERT INTO activities (conversation_id, sequence, activity_id, origin, type, is_visible, json, at, author, receipt)
            VALUES (@ConversationId, @Sequence, @ActivityId, @Origin, @Type, @IsVisible, @Json, @At, @Author, @Receipt)
            ON CONFLICT (conversation_id, activity_id) DO NOTHING
            """;
        return await connection.ExecuteAsync(sql, row) == 1;
    }

    public static async Task<StoredActivity?> FindAsync(DbConnection connection, ConversationId conversation, string activityId)
    {
        const string sql =
            $"""
            SELECT {ActivityRow.Columns} FROM activities a
            WHERE a.conversation_id = @Conversation AND a.activity_id = @ActivityId
            """;
        var row = await connection.QuerySingleOrDefaultAsync<ActivityRow>(
            sql, new { Conversation = conversation.ToString(), ActivityId = activityId });
        return row?.ToActivity();
    }

    /// <summary>The reply that the channel gave that id when it was delivered.</summary>
    public static async Task<StoredActivity?> FindDeliveredAsync(
        DbConnection connection, ConversationId conversation, string channelActivityId)
    {
        const string sql =
            $"""
            SELECT {ActivityRow.Columns} FROM outbox o
            JOIN activities a ON a.conversation_id = o.conversation_id AND a.sequence = o.sequence
            WHERE o.conversation_id = @Conversation AND o.channel_activity_id = @ChannelActivityId
            ORDER BY o.id DESC
            LIMIT 1
            """;
        var row = await connection.QuerySingleOrDefaultAsync<ActivityRow>(
            sql, new { Conversation = conversation.ToString(), ChannelActivityId = channelActivityId });
        return row?.ToActivity();
    }

    /// <summary>What the channel called a reply when it was delivered.</summary>
    public static Task<string?> DeliveredAsAsync(DbConnection connection, ConversationId conversation, string activityId)
    {
        const string sql =
            """
            SELECT o.channel_activity_id FROM outbox o
            JOIN activities a ON a.conversation_id = o.conversation_id AND a.sequence = o.sequence
            WHERE a.conversation_id = @Conversation AND a.activity_id = @ActivityId
            """;
        return connection.ExecuteScalarAsync<string?>(sql, new { Conversation = conversation.ToString(), ActivityId = activityId });
    }

    /// <summary>Writes an activity's words anew; the receipt, which repeats the old ones, goes.</summary>
    public static Task RewriteAsync(DbConnection connection, StoredActivity activity)
    {
        const string sql =
            """
            UPDATE activities SET json = @Json, receipt = NULL
            WHERE conversation_id = @Conversation AND sequence = @Sequence
            """;
        return connection.ExecuteAsync(sql, new { activity.Json, Conversation = activity.Conversation.ToString(), activity.Sequence });
    }

    public static async Task<IReadOnlyList<StoredActivity>> ReadAsync(
        DbConnection connection, ConversationId conversation, long after, int limit)
    {
        const string sql =
            $"""
            SELECT {ActivityRow.Columns} FROM activities a
            WHERE a.conversation_id = @Conversation AND a.sequence > @After
            ORDER BY a.sequence
            LIMIT @Limit
            """;
        var rows = await connection.QueryAsync<ActivityRow>(
            sql, new { Conversation = conversation.ToString(), After = after, Limit = limit });
        return [.. rows.Select(row => row.ToActivity())];
    }
}
