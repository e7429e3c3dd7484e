using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Notifications;

/// <summary>A notification to be made.</summary>
/// <param name="Kind">What of.</param>
/// <param name="CaseId">The case.</param>
/// <param name="ConversationId">The conversation.</param>
/// <param name="At">When it happened.</param>
internal sealed record NotificationRow(NotificationKind Kind, long CaseId, string ConversationId, long At)
{
    /// <summary>What tells this event from others of its kind in the case: a version, a place in the transcript, a time.</summary>
    public required long Mark { get; init; }

    public long? Sequence { get; init; }

    /// <summary>From when on to tell it; at once when nothing is said.</summary>
    public long? DueAt { get; init; }

    public string Event => $"{Words.NotificationKinds.Write(Kind)}:{CaseId}:{Mark}";
}
