using System.Data.Common;
using Dapper;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Outbox;

/// <summary>The statements over <c>outbox</c>. An entry waits until it is delivered or abandoned.</summary>
internal static class OutboxTable
{
    public static Task InsertAsync(DbConnection connection, StoredActivity activity, string reference, long dueAt)
    {
        const string sql =
            """
            INSERT INTO outbox (conversation_id, sequence, reference, state, attempts, due_at)
            VALUES (@Conversation, @Sequence, @Reference, 'waiting', 0, @DueAt)
            """;
        return connection.ExecuteAsync(
            sql, new { Conversation = activity.Conversation.ToString(), activity.Sequence, Reference = reference, DueAt = dueAt });
    }

    /// <summary>Of each conversation the oldest entry that waits, where that one is due.</summary>
    public static async Task<IReadOnlyList<OutboxEntry>> DueAsync(DbConnection connection, long now, int limit)
    {
        var sql =
            $"""
            SELECT o.id AS Id, o.reference AS Reference, o.attempts AS Attempts, {ActivityRow.Columns}
            FROM outbox o
            JOIN activities a ON a.conversation_id = o.conversation_id AND a.sequence = o.sequence
            WHERE o.id IN (SELECT MIN(id) FROM outbox WHERE state = 'waiting' GROUP BY conversation_id)
              AND o.state = 'waiting' AND o.due_at <= @Now
            ORDER BY o.id
            LIMIT @Limit
            {connection.TakingRowsOf("o")}
            """;
        var entries = await connection.QueryAsync<OutboxRow, ActivityRow, OutboxEntry>(
            sql, (row, activity) => row.ToEntry(activity), new { Now = now, Limit = limit }, splitOn: "ConversationId");
        return [.. entries];
    }

    public static Task LeaseAsync(DbConnection connection, IEnumerable<long> ids, long until)
    {
        const string sql = "UPDATE outbox SET attempts = attempts + 1, due_at = @Until WHERE id IN @Ids";
        return connection.ExecuteAsync(sql, new { Ids = ids, Until = until });
    }

    public static Task<int> RenewAsync(DbConnection connection, long id, long until)
    {
        const string sql = "UPDATE outbox SET due_at = @Until WHERE id = @Id AND state = 'waiting'";
        return connection.ExecuteAsync(sql, new { Id = id, Until = until });
    }

    public static Task<long?> NextDueAsync(DbConnection connection)
    {
        const string sql =
            """
            SELECT MIN(due_at) FROM outbox
            WHERE id IN (SELECT MIN(id) FROM outbox WHERE state = 'waiting' GROUP BY conversation_id)
            """;
        return connection.ExecuteScalarAsync<long?>(sql);
    }

    public static Task<int> DeliverAsync(DbConnection connection, long id, string? channelActivityId, long at)
    {
        const string sql =
            """
            UPDATE outbox SET state = 'delivered', channel_activity_id = @ChannelActivityId, closed_at = @At
            WHERE id = @Id AND state = 'waiting'
            """;
        return connection.ExecuteAsync(sql, new { Id = id, ChannelActivityId = channelActivityId, At = at });
    }

    public static Task<int> PostponeAsync(DbConnection connection, long id, long dueAt, string error)
    {
        const string sql = "UPDATE outbox SET due_at = @DueAt, error = @Error WHERE id = @Id AND state = 'waiting'";
        return connection.ExecuteAsync(sql, new { Id = id, DueAt = dueAt, Error = error });
    }

    public static Task<int> AbandonAsync(DbConnection connection, long id, string error, long at)
    {
        const string sql =
            "UPDATE outbox SET state = 'abandoned', error = @Error, closed_at = @At WHERE id = @Id AND state = 'waiting'";
        return connection.ExecuteAsync(sql, new { Id = id, Error = error, At = at });
    }

    public static Task<int> ReviveAsync(DbConnection connection, ConversationId conversation, long since, string reference, long now)
    {
        const string sql =
            """
            UPDATE outbox SET state = 'waiting', attempts = 0, due_at = @Now, reference = @Reference, error = NULL, closed_at = NULL
            WHERE conversation_id = @Conversation AND state = 'abandoned' AND closed_at >= @Since
              AND sequence IN (SELECT a.sequence FROM activities a WHERE a.conversation_id = @Conversation AND a.origin = 'staff')
            """;
        return connection.ExecuteAsync(sql, new { Conversation = conversation.ToString(), Since = since, Reference = reference, Now = now });
    }

    public static async Task<bool> ExistsAsync(DbConnection connection, long id)
    {
        const string sql = "SELECT COUNT(*) FROM outbox WHERE id = @Id";
        return await connection.ExecuteScalarAsync<long>(sql, new { Id = id }) == 1;
    }
}
