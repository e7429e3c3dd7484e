using System.Data.Common;
using Dapper;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Notifications;

/// <summary>The statements over <c>notifications</c>.</summary>
internal static class NotificationTable
{
    /// <summary>Adds a notification, unless the same event has one.</summary>
    public static Task AddAsync(DbConnection connection, NotificationRow row)
    {
        const string sql =
            """
            INSERT INTO notifications (event, kind, case_id, conversation_id, sequence, at, due_at)
            VALUES (@Event, @Kind, @CaseId, @ConversationId, @Sequence, @At, @DueAt)
            ON CONFLICT (event) DO NOTHING
            """;
        return connection.ExecuteAsync(sql, new
        {
            row.Event,
            Kind = Words.NotificationKinds.Write(row.Kind),
            row.CaseId,
            row.ConversationId,
            row.Sequence,
            row.At,
            DueAt = row.DueAt ?? row.At,
        });
    }

    /// <summary>What a sender has not told: what it tried and is due again, and what is due since some time and it never tried.</summary>
    public static async Task<IReadOnlyList<Notification>> DueAsync(
        DbConnection connection, string sender, long now, long since, int limit)
    {
        const string sql =
            """
            SELECT n.id, n.kind, n.case_id, n.conversation_id, n.sequence, n.at, d.attempts
            FROM notification_deliveries d JOIN notifications n ON n.id = d.notification_id
            WHERE d.sender = @Sender AND d.state = 'waiting' AND d.due_at <= @Now
            UNION ALL
            SELECT n.id, n.kind, n.case_id, n.conversation_id, n.sequence, n.at, 0
            FROM notifications n
            WHERE n.due_at BETWEEN @Since AND @Now
              AND NOT EXISTS (SELECT 1 FROM notification_deliveries d WHERE d.notification_id = n.id AND d.sender = @Sender)
            ORDER BY 1
            LIMIT @Limit
            """;
        var rows = await connection.QueryAsync<(long Id, string Kind, long Case, string Conversation, long? Sequence, long At, long Attempts)>(
            sql, new { Sender = sender, Now = now, Since = since, Limit = limit });
        return [.. rows.Select(row => new Notification(
            row.Id,
            Words.NotificationKinds.Read(row.Kind),
            new CaseId(row.Case),
            new ConversationId(Guid.ParseExact(row.Conversation, "N")),
            row.At.ToTime(),
            (int)row.Attempts)
        {
            Sequence = row.Sequence,
        })];
    }

    public static Task LeaseAsync(DbConnection connection, long id, string sender, long until)
    {
        const string sql =
            """
            INSERT INTO notification_deliveries (notification_id, sender, state, attempts, due_at) VALUES (@Id, @Sender, 'waiting', 1, @Until)
            ON CONFLICT (notification_id, sender) DO UPDATE SET attempts = notification_deliveries.attempts + 1, due_at = excluded.due_at
            """;
        return connection.ExecuteAsync(sql, new { Id = id, Sender = sender, Until = until });
    }

    public static Task<long?> NextDueAsync(DbConnection connection, string sender, long since)
    {
        const string sql =
            """
            SELECT MIN(due_at) FROM (
                SELECT MIN(d.due_at) AS due_at FROM notification_deliveries d WHERE d.sender = @Sender AND d.state = 'waiting'
                UNION ALL
                SELECT MIN(n.due_at) FROM notifications n
                WHERE n.due_at >= @Since
                  AND NOT EXISTS (SELECT 1 FROM notification_deliveries d WHERE d.notification_id = n.id AND d.sender = @Sender)) AS due
            """;
        return connection.ExecuteScalarAsync<long?>(sql, new { Sender = sender, Since = since });
    }
}
