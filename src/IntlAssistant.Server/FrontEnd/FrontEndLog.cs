namespace IntlAssistant.Server.FrontEnd;

/// <summary>What happens to the front-end files (7100–7199).</summary>
internal static partial class FrontEndLog
{
    [LoggerMessage(7100, LogLevel.Information, "Fetching {Package}, this once.")]
    public static partial void Fetching(ILogger logger, FrontEndPackage package);

    [LoggerMessage(7101, LogLevel.Warning, "{Problem} Until then the chat works as a plain form, without script.")]
    public static partial void Missing(ILogger logger, string problem);
}
