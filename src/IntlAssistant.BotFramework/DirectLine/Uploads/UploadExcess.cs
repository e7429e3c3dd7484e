namespace IntlAssistant.BotFramework.DirectLine.Uploads;

/// <summary>What an upload has too much of.</summary>
/// <param name="FileName">The file that is too large; <see langword="null"/> when there are too many files, or the whole is too large.</param>
public sealed record UploadExcess(string? FileName);
