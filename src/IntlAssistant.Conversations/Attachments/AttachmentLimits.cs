namespace IntlAssistant.Conversations.Attachments;

/// <summary>What may be sent, as people are told of it.</summary>
/// <param name="MaxBytes">The bytes of one file.</param>
/// <param name="MaxAtOnce">The files of one message.</param>
/// <param name="MaxFiles">The files of one conversation.</param>
/// <param name="Kinds">The kinds, by their extensions: <c>pdf</c>, <c>png</c> …</param>
public sealed record AttachmentLimits(int MaxBytes, int MaxAtOnce, int MaxFiles, IReadOnlyList<string> Kinds);
