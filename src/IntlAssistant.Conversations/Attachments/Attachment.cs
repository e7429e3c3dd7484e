namespace IntlAssistant.Conversations.Attachments;

/// <summary>A file that somebody sent in a conversation.</summary>
/// <param name="Id">Its id, which nobody can guess.</param>
/// <param name="Conversation">The conversation.</param>
/// <param name="Name">What the sender calls it: anything, never a path.</param>
/// <param name="ContentType">What it was found to be.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="At">When it came, UTC.</param>
public sealed record Attachment(
    Guid Id, ConversationId Conversation, string Name, string ContentType, long Length, DateTimeOffset At)
{
    /// <summary>Whether a browser may show it by itself: a picture that can hold no script.</summary>
    public bool IsPicture => ContentType is "image/png" or "image/jpeg" or "image/gif" or "image/webp";
}
