namespace IntlAssistant.Conversations.Attachments;

/// <summary>What became of the files of one message. A closed set of two.</summary>
public abstract record AttachmentsSaved
{
    private AttachmentsSaved()
    {
    }

    /// <summary>All are kept.</summary>
    /// <param name="Attachments">The files, in order.</param>
    public sealed record Done(IReadOnlyList<Attachment> Attachments) : AttachmentsSaved;

    /// <summary>None is kept.</summary>
    /// <param name="Fault">Why.</param>
    /// <param name="Name">The name of the one that is at fault; <see langword="null"/> when it is none in particular.</param>
    public sealed record Refused(AttachmentFault Fault, string? Name = null) : AttachmentsSaved;
}
