namespace IntlAssistant.Server.Content;

/// <summary>What happens to the content (7200–7299).</summary>
internal static partial class ContentLog
{
    [LoggerMessage(7200, LogLevel.Error, "The content's vectors could not be computed; passages are found by their words alone, and it is tried again when the content changes.")]
    public static partial void VectorsFailed(ILogger logger, Exception fault);
}
