namespace IntlAssistant.Conversations.Activities;

/// <summary>An activity of a transcript.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="Sequence">Its place in the transcript: from 1, rising by one, without gaps within a conversation.</param>
/// <param name="ActivityId">The activity's id, unique within the conversation.</param>
/// <param name="Origin">Who wrote it.</param>
/// <param name="Type">The activity's type: <c>message</c>, <c>event</c> …</param>
/// <param name="IsVisible">Whether clients of the conversation see it; <c>conversationUpdate</c> is kept and not shown.</param>
/// <param name="Json">The activity as it is on the wire.</param>
/// <param name="At">When it was stored, UTC, strictly rising by at least a millisecond within a conversation.</param>
public sealed record StoredActivity(
    ConversationId Conversation, long Sequence, string ActivityId, ActivityOrigin Origin, string Type, bool IsVisible, string Json, DateTimeOffset At)
{
    /// <summary>The id of the member of staff who wrote it; <see langword="null"/> for visitors and the assistant.</summary>
    public string? Author { get; init; }
}
