namespace IntlAssistant.Conversations.Feedback;

/// <summary>What visitors thought of replies.</summary>
public interface IFeedbackStore
{
    /// <summary>Records that a reply helped or did not; the last word on a reply counts.</summary>
    /// <returns>Whether it is recorded; not when the conversation has no activity of that id, which a client may have made up.</returns>
    Task<bool> RecordAsync(ConversationId conversation, string activityId, bool helpful, CancellationToken cancellationToken);

    /// <summary>What was said of a reply; <see langword="null"/> when nothing.</summary>
    Task<bool?> FindAsync(ConversationId conversation, string activityId, CancellationToken cancellationToken);

    /// <summary>What was said of a conversation's replies, by their activity ids: whether each helped.</summary>
    Task<IReadOnlyDictionary<string, bool>> OfConversationAsync(ConversationId conversation, CancellationToken cancellationToken);
}
