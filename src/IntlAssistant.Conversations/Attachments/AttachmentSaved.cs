namespace IntlAssistant.Conversations.Attachments;

/// <summary>What became of a file. A closed set of two.</summary>
public abstract record AttachmentSaved
{
    private AttachmentSaved()
    {
    }

    /// <summary>It is kept.</summary>
    /// <param name="Attachment">The file.</param>
    public sealed record Done(Attachment Attachment) : AttachmentSaved;

    /// <summary>It is not kept.</summary>
    /// <param name="Fault">Why.</param>
    /// <param name="Message">What is wrong and what is allowed.</param>
    public sealed record Refused(AttachmentFault Fault, string Message) : AttachmentSaved;
}
