using Microsoft.Extensions.Logging;

namespace IntlAssistant.Conversations.Workers;

/// <summary>Event 4020.</summary>
internal static partial class Log
{
    [LoggerMessage(4020, LogLevel.Error, "{Worker} was interrupted by what nobody foresaw and begins again in {Rest}: nothing that is stored is lost. Please report it with these lines. {Fault}")]
    public static partial void WorkInterrupted(this ILogger logger, string fault, string worker, TimeSpan rest);
}
