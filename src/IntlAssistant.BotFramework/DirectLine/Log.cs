using IntlAssistant.BotFramework.DirectLine.Streams;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.BotFramework.DirectLine;

/// <summary>What the Direct Line server tells those who run it: 5000 to 5099. Never what visitors write, never a credential.</summary>
internal static partial class Log
{
    [LoggerMessage(5000, LogLevel.Error, "Activities of conversation {ConversationId} could not be read for a polling client; it was told that there is nothing new and asks again.")]
    public static partial void PollingFailed(this ILogger logger, Exception failure, string conversationId);

    [LoggerMessage(5001, LogLevel.Error, "The stream of conversation {ConversationId} failed; its client comes back with its watermark.")]
    public static partial void StreamFailed(this ILogger logger, Exception failure, string conversationId);

    [LoggerMessage(5002, LogLevel.Information, "The stream of conversation {ConversationId} was closed: {Reason}.")]
    public static partial void StreamClosed(this ILogger logger, string conversationId, string reason);

    [LoggerMessage(5003, LogLevel.Warning, "A stream was refused, for there are as many as may be: {Room}. DirectLine:MaxStreamsPerUser, MaxStreamsPerAddress and MaxStreams say how many; behind a proxy Proxies:Trusted must name it, or all visitors have one address.")]
    public static partial void StreamRefused(this ILogger logger, StreamRoom room);

    [LoggerMessage(5004, LogLevel.Warning, "A visitor was told to come again: as many turns wait as Turns:Waiting allows.")]
    public static partial void TurnedAway(this ILogger logger);
}
