namespace IntlAssistant.Conversations.Attachments;

/// <summary>A kind of file.</summary>
/// <param name="Name">What the settings call it, and the extension that its names end in.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="OtherExtensions">Other extensions that it goes under.</param>
/// <param name="Is">Whether a content is of this kind.</param>
internal sealed record AttachmentKind(string Name, string ContentType, string[] OtherExtensions, Func<ReadOnlySpan<byte>, bool> Is);
