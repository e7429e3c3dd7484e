using Microsoft.Extensions.Logging;

namespace IntlAssistant.BotFramework.Connector;

/// <summary>What the Connector client tells those who run it: 5200 to 5299. Never what people write, never a credential.</summary>
internal static partial class Log
{
    [LoggerMessage(5200, LogLevel.Warning, "Try {Tries} of a call to the channel at {Host} failed. {Reason}")]
    public static partial void TryFailed(this ILogger logger, string host, int tries, string reason);

    [LoggerMessage(5201, LogLevel.Warning, "A call to {Host} was not made. {Reason}")]
    public static partial void NotCalled(this ILogger logger, string host, string reason);

    [LoggerMessage(5202, LogLevel.Warning, "The bot's token, good until {Until}, could not be renewed. {Reason}")]
    public static partial void TokenNotRenewed(this ILogger logger, DateTimeOffset until, string reason);

    [LoggerMessage(5203, LogLevel.Warning, "A file that somebody sent could not be fetched from {Host}. {Reason}")]
    public static partial void FileNotFetched(this ILogger logger, string host, string reason);
}
