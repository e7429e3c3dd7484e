namespace IntlAssistant.Conversations.Attachments;

/// <summary>Why files are not kept.</summary>
public enum AttachmentFault
{
    /// <summary>Files are not taken at all.</summary>
    NotTaken,

    /// <summary>One is larger than is allowed.</summary>
    TooLarge,

    /// <summary>They are more than one message may have.</summary>
    TooManyAtOnce,

    /// <summary>The conversation would have more than it may.</summary>
    TooMany,

    /// <summary>One is of no kind that is allowed, or not of the kind that it says.</summary>
    WrongType,

    /// <summary>One is empty.</summary>
    Empty,

    /// <summary>The files of all conversations take as much room as they may.</summary>
    NoRoom,

    /// <summary>One could not be fetched from where its sender had left it.</summary>
    Unreachable,
}
