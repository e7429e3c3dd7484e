namespace IntlAssistant.BotFramework.DirectLine.Uploads;

/// <summary>A file that a visitor sent.</summary>
/// <param name="Name">What the visitor calls it: to be shown, never a path; without separators and control characters.</param>
/// <param name="Content">Its bytes. What the client says of their type is not passed on, because it is worth nothing.</param>
public sealed record UploadedFile(string Name, ReadOnlyMemory<byte> Content);
