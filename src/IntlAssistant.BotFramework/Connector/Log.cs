using Microsoft.Extensions.Logging;

namespace IntlAssistant.BotFramework.Connector;

/// <summary>What the Connector client tells those who run it: 5200 to 5299. Never what people write, never a credential.</summary>
internal static partial class Log
{
    [LoggerMessage(5200, LogLevel.Warning, "Try {Tries} of a call to the channel at {Host} failed. {Reason}")]
    public static partial void TryFailed(this ILogger logger, string host, int tries, string reason);
}
