namespace IntlAssistant.Conversations.Feedback;

/// <summary>What visitors thought of replies.</summary>
public interface IFeedbackStore
{
    /// <summary>Records that a reply helped or did not; the last word on a reply counts.</summary>
    Task RecordAsync(ConversationId conversation, string activityId, bool helpful, CancellationToken cancellationToken);

    /// <summary>What was said of a reply; <see langword="null"/> when nothing.</summary>
    Task<bool?> FindAsync(ConversationId conversation, string activityId, CancellationToken cancellationToken);
}
