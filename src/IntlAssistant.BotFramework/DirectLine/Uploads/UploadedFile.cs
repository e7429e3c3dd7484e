namespace IntlAssistant.BotFramework.DirectLine.Uploads;

/// <summary>A file that a visitor sent.</summary>
/// <param name="ConversationId">The conversation.</param>
/// <param name="Name">What the visitor calls it: to be shown, never a path; without separators and control characters.</param>
/// <param name="ContentType">Its media type, one of <see cref="DirectLineOptions.FileTypes"/>, as the visitor says: the content has not been looked at.</param>
/// <param name="Content">Its bytes.</param>
public sealed record UploadedFile(string ConversationId, string Name, string ContentType, ReadOnlyMemory<byte> Content);
