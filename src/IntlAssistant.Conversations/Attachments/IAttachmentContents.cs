namespace IntlAssistant.Conversations.Attachments;

/// <summary>The bytes of attachments.</summary>
internal interface IAttachmentContents
{
    /// <summary>Keeps the bytes; when it returns, they are on the disk.</summary>
    Task WriteAsync(ConversationId conversation, Guid id, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <summary>The bytes; <see langword="null"/> when they are gone.</summary>
    Task<Stream?> OpenAsync(ConversationId conversation, Guid id, CancellationToken cancellationToken);

    /// <summary>All that may be here without their rows.</summary>
    IReadOnlyList<(ConversationId Conversation, Guid Id)> List();

    /// <summary>Removes the bytes; nothing when they are gone.</summary>
    void Remove(ConversationId conversation, Guid id);
}
