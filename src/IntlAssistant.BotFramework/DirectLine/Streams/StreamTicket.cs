using IntlAssistant.BotFramework.DirectLine.Tokens;

namespace IntlAssistant.BotFramework.DirectLine.Streams;

/// <summary>Who may open a stream, and until when it may last: the end of the token that asked for it.</summary>
internal sealed record StreamTicket(DirectLineGrant Grant, DateTimeOffset Until);
