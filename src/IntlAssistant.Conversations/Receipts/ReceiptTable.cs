using System.Data.Common;
using Dapper;
using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Receipts;

/// <summary>The statements over the receipts in <c>activities</c>.</summary>
internal static class ReceiptTable
{
    private const string Columns = "conversation_id AS Conversation, activity_id AS ActivityId, at AS At, receipt AS Document";

    public static async Task<StoredReceipt?> FindAsync(DbConnection connection, ConversationId conversation, string activityId)
    {
        const string sql =
            $"""
            SELECT {Columns} FROM activities
            WHERE conversation_id = @Conversation AND activity_id = @ActivityId AND receipt IS NOT NULL
            """;
        var parameters = new { Conversation = conversation.ToString(), ActivityId = activityId };
        return (await connection.QuerySingleOrDefaultAsync<ReceiptRow>(sql, parameters))?.ToReceipt();
    }

    /// <summary>The receipts of that id, whatever the conversation.</summary>
    public static async Task<IReadOnlyList<StoredReceipt>> FindAsync(DbConnection connection, string activityId)
    {
        const string sql = $"SELECT {Columns} FROM activities WHERE activity_id = @ActivityId AND receipt IS NOT NULL ORDER BY at DESC";
        var rows = await connection.QueryAsync<ReceiptRow>(sql, new { ActivityId = activityId });
        return [.. rows.Select(row => row.ToReceipt())];
    }

    /// <summary>The newest receipts.</summary>
    public static async Task<IReadOnlyList<StoredReceipt>> NewestAsync(DbConnection connection, int limit)
    {
        const string sql = $"SELECT {Columns} FROM activities WHERE receipt IS NOT NULL ORDER BY at DESC LIMIT @Limit";
        var rows = await connection.QueryAsync<ReceiptRow>(sql, new { Limit = limit });
        return [.. rows.Select(row => row.ToReceipt())];
    }

    private sealed class ReceiptRow
    {
        public string Conversation { get; init; } = "";

        public string ActivityId { get; init; } = "";

        public long At { get; init; }

        public string Document { get; init; } = "";

        public StoredReceipt ToReceipt() => new(new ConversationId(Guid.ParseExact(Conversation, "N")), ActivityId, At.ToTime(), Document);
    }
}
