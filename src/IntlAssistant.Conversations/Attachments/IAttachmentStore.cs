namespace IntlAssistant.Conversations.Attachments;

/// <summary>Files of conversations. A file that no activity names an hour after it came is removed: its sender gave up, or was refused.</summary>
public interface IAttachmentStore
{
    /// <summary>What may be sent; <see langword="null"/> when nothing may.</summary>
    AttachmentLimits? Limits { get; }

    /// <summary>Keeps the files of one message, all or none, when their number, size and kind are allowed. The message then names them (<see cref="AttachmentReference"/>).</summary>
    /// <exception cref="KeyNotFoundException">There is no such conversation.</exception>
    Task<AttachmentsSaved> SaveAsync(ConversationId conversation, IReadOnlyList<SentFile> sent, CancellationToken cancellationToken);

    /// <summary>A file's description; <see langword="null"/> when there is none of that id.</summary>
    Task<Attachment?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>A file's bytes, to be disposed by the caller; <see langword="null"/> when there is none of that id.</summary>
    Task<Stream?> OpenAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The files of a conversation, oldest first.</summary>
    Task<IReadOnlyList<Attachment>> ListAsync(ConversationId conversation, CancellationToken cancellationToken);

    /// <summary>Removes files whose message was not sent after all.</summary>
    Task RemoveAsync(IReadOnlyList<Attachment> attachments, CancellationToken cancellationToken);

    /// <summary>Removes the files that no activity names, and what a crash left of removed ones.</summary>
    /// <returns>How many files it was.</returns>
    Task<int> SweepAsync(CancellationToken cancellationToken);
}
