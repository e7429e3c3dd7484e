using System.Data.Common;
using Dapper;

namespace IntlAssistant.Conversations.Erasure;

/// <summary>The rows of one table.</summary>
/// <param name="place">What the receipt calls them.</param>
/// <param name="delete">The statement that deletes those of <c>@Conversation</c>.</param>
internal sealed class TablePart(string place, string delete) : IConversationPart
{
    private const string OfCases = "case_id IN (SELECT id FROM cases WHERE conversation_id = @Conversation)";

    /// <summary>Everything that refers to activities and cases, before what it refers to.</summary>
    public static IReadOnlyList<IConversationPart> Before { get; } =
    [
        new TablePart("notification-deliveries", "DELETE FROM notification_deliveries WHERE notification_id IN (SELECT id FROM notifications WHERE conversation_id = @Conversation)"),
        new TablePart("notifications", "DELETE FROM notifications WHERE conversation_id = @Conversation"),
        new TablePart("contacts", "DELETE FROM contacts WHERE conversation_id = @Conversation"),
        new TablePart("feedback", "DELETE FROM feedback WHERE conversation_id = @Conversation"),
        new TablePart("outbox", "DELETE FROM outbox WHERE conversation_id = @Conversation"),
        new TablePart("turns", "DELETE FROM turns WHERE conversation_id = @Conversation"),
        new TablePart("reply-pages", "DELETE FROM reply_pages WHERE conversation_id = @Conversation"),
        new TablePart("replies", "DELETE FROM replies WHERE conversation_id = @Conversation"),
        new TablePart("attachments", "DELETE FROM attachments WHERE conversation_id = @Conversation"),
    ];

    /// <summary>The cases and the activities themselves.</summary>
    public static IReadOnlyList<IConversationPart> After { get; } =
    [
        new TablePart("notes", $"DELETE FROM case_notes WHERE {OfCases}"),
        new TablePart("case-history", $"DELETE FROM case_events WHERE {OfCases}"),
        new TablePart("cases", "DELETE FROM cases WHERE conversation_id = @Conversation"),
        new TablePart("activities", "DELETE FROM activities WHERE conversation_id = @Conversation"),
    ];

    public string Place => place;

    public Task<int> EraseAsync(DbConnection connection, ConversationId conversation) =>
        connection.ExecuteAsync(delete, new { Conversation = conversation.ToString() });
}
