namespace IntlAssistant.Conversations.Attachments;

/// <summary>Why a file is not kept.</summary>
public enum AttachmentFault
{
    /// <summary>It is larger than is allowed.</summary>
    TooLarge,

    /// <summary>The conversation has as many as are allowed.</summary>
    TooMany,

    /// <summary>It is of no kind that is allowed, or not of the kind that it says.</summary>
    WrongType,

    /// <summary>It is empty.</summary>
    Empty,
}
