using System.Data.Common;
using Dapper;
using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Outbox;

/// <inheritdoc/>
internal sealed class BacklogStore(IDatabase database, TimeProvider time) : IBacklogs
{
    private static readonly TimeSpan StillNews = TimeSpan.FromDays(1);

    /// <inheritdoc/>
    public Task<Backlog> OutboxAsync(CancellationToken cancellationToken)
    {
        const string waiting =
            """
            SELECT COUNT(*) AS Waiting, MIN(a.at) AS Oldest
            FROM outbox o JOIN activities a ON a.conversation_id = o.conversation_id AND a.sequence = o.sequence
            WHERE o.state = 'waiting'
            """;
        const string error = "SELECT error FROM outbox WHERE state = 'waiting' AND error IS NOT NULL ORDER BY id DESC LIMIT 1";
        return database.ReadAsync(connection => ReadAsync(connection, waiting, error, null), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Backlog> NotificationsAsync(string sender, CancellationToken cancellationToken)
    {
        const string failed =
            "d.sender = @Sender AND d.error IS NOT NULL AND (d.state = 'waiting' OR d.state = 'abandoned' AND d.closed_at >= @Since)";
        const string waiting =
            $"""
            SELECT COUNT(*) AS Waiting, MIN(n.at) AS Oldest
            FROM notification_deliveries d JOIN notifications n ON n.id = d.notification_id
            WHERE {failed}
            """;
        const string error = $"SELECT d.error FROM notification_deliveries d WHERE {failed} ORDER BY d.notification_id DESC LIMIT 1";
        var parameters = new { Sender = sender, Since = (time.GetUtcNow() - StillNews).ToUnixTimeMilliseconds() };
        return database.ReadAsync(connection => ReadAsync(connection, waiting, error, parameters), cancellationToken);
    }

    private static async Task<Backlog> ReadAsync(DbConnection connection, string waiting, string error, object? parameters)
    {
        var (count, oldest) = await connection.QuerySingleAsync<(long, long?)>(waiting, parameters);
        return new Backlog((int)count, oldest?.ToTime(), count == 0 ? null : await connection.ExecuteScalarAsync<string?>(error, parameters));
    }
}
