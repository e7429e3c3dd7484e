using IntlAssistant.Conversations.Cases;

namespace IntlAssistant.Conversations.Notifications;

/// <summary>One event that somebody is told of once by each way of telling.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Kind">What of.</param>
/// <param name="Case">The case.</param>
/// <param name="Conversation">The conversation.</param>
/// <param name="At">When it happened, UTC.</param>
/// <param name="Attempts">How often this way of telling was tried before.</param>
public sealed record Notification(
    long Id, NotificationKind Kind, CaseId Case, ConversationId Conversation, DateTimeOffset At, int Attempts)
{
    /// <summary>The message of the transcript that it is about.</summary>
    public long? Sequence { get; init; }
}
