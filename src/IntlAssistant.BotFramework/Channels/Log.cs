using System.Net;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.BotFramework.Channels;

/// <summary>What the channel endpoint tells those who run it: 5100 to 5199. Never what people write, never a credential.</summary>
internal static partial class Log
{
    [LoggerMessage(5100, LogLevel.Warning, "A delivery from {Address} was refused: while the bot has no app id, only programs of this machine may call, with a serviceUrl of this machine, in the Development environment.")]
    public static partial void AnonymousRefused(this ILogger logger, IPAddress? address);

    [LoggerMessage(5101, LogLevel.Warning, "A delivery of channel {Channel} was sent back because too many turns are waiting; the channel delivers it again.")]
    public static partial void Busy(this ILogger logger, string? channel);

    [LoggerMessage(5102, LogLevel.Warning, "A delivery was refused with {Status}: {Claim} {Problem}")]
    public static partial void Refused(this ILogger logger, int status, string claim, string problem);

    [LoggerMessage(5103, LogLevel.Error, "The signing keys at {Address} could not be read; {Consequence} {Reason}")]
    public static partial void KeysUnreadable(this ILogger logger, string address, string consequence, string reason);

    [LoggerMessage(5104, LogLevel.Information, "{Count} signing keys were read from {Address}.")]
    public static partial void KeysRead(this ILogger logger, int count, string address);

    [LoggerMessage(5105, LogLevel.Warning, "An invoke was not answered within {Seconds} seconds and was given up.")]
    public static partial void InvokeTooSlow(this ILogger logger, double seconds);
}
