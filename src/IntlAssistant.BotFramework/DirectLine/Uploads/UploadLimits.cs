namespace IntlAssistant.BotFramework.DirectLine.Uploads;

/// <summary>How much of an upload is read.</summary>
/// <param name="MaxFiles">The most files at once.</param>
/// <param name="MaxFileBytes">The bytes of the largest file.</param>
public sealed record UploadLimits(int MaxFiles, int MaxFileBytes);
