using System.Data.Common;
using Dapper;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Cases;

namespace IntlAssistant.Conversations.Notifications;

/// <summary>Tells the other side of a message that they may not have seen.</summary>
internal static class VisitorNotice
{
    /// <summary>Who is still there sees the reply in the chat within this time.</summary>
    private static readonly TimeSpan VisitorMaySee = TimeSpan.FromMinutes(2);

    /// <summary>Who has a case open answers within this time, or is told.</summary>
    private static readonly TimeSpan StaffMaySee = TimeSpan.FromMinutes(5);

    /// <summary>Staff have replied to a visitor who left an address.</summary>
    public static async Task AddAsync(DbConnection connection, CaseId id, string conversation, StoredActivity reply)
    {
        const string sql = "SELECT COUNT(*) FROM contacts WHERE conversation_id = @Conversation";
        if (await connection.ExecuteScalarAsync<long>(sql, new { Conversation = conversation }) == 1)
        {
            await NotificationTable.AddAsync(connection, Row(NotificationKind.StaffReplied, id, conversation, reply, VisitorMaySee));
        }
    }

    /// <summary>A visitor has written in a case that somebody has, and had been answered before.</summary>
    public static Task AddAsync(DbConnection connection, CaseRow row, StoredActivity message) =>
        row is { StateNow: CaseState.Assigned, Unanswered: 1 }
            ? NotificationTable.AddAsync(
                connection,
                Row(NotificationKind.VisitorWrote, new CaseId(row.Id), message.Conversation.ToString(), message, StaffMaySee))
            : Task.CompletedTask;

    private static NotificationRow Row(
        NotificationKind kind, CaseId id, string conversation, StoredActivity message, TimeSpan delay) =>
        new(kind, id.Value, conversation, message.At.ToUnixTimeMilliseconds())
        {
            Mark = message.Sequence,
            Sequence = message.Sequence,
            DueAt = (message.At + delay).ToUnixTimeMilliseconds(),
        };
}
