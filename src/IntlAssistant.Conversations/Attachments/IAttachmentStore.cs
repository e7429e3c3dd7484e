namespace IntlAssistant.Conversations.Attachments;

/// <summary>Files of conversations.</summary>
public interface IAttachmentStore
{
    /// <summary>Keeps a file, when its size and kind are allowed.</summary>
    /// <exception cref="KeyNotFoundException">There is no such conversation.</exception>
    Task<AttachmentSaved> SaveAsync(
        ConversationId conversation, string name, string contentType, Stream content, CancellationToken cancellationToken);

    /// <summary>A file's description; <see langword="null"/> when there is none of that id.</summary>
    Task<Attachment?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>A file's bytes, to be disposed by the caller; <see langword="null"/> when there is none of that id.</summary>
    Task<Stream?> OpenAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The files of a conversation, oldest first.</summary>
    Task<IReadOnlyList<Attachment>> ListAsync(ConversationId conversation, CancellationToken cancellationToken);
}
