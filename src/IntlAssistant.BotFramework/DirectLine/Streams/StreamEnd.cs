using System.Net.WebSockets;

namespace IntlAssistant.BotFramework.DirectLine.Streams;

/// <summary>Why a stream ends, as its client is told.</summary>
internal sealed record StreamEnd(WebSocketCloseStatus Status, string Reason)
{
    public static readonly StreamEnd Over = new(WebSocketCloseStatus.NormalClosure, "conversation ended");

    /// <summary>The same conversation was opened again, which is what its page looks at now.</summary>
    public static readonly StreamEnd Collision = new(WebSocketCloseStatus.NormalClosure, "collision");

    public static readonly StreamEnd Expired = new(WebSocketCloseStatus.PolicyViolation, "token expired");

    public static readonly StreamEnd TooSlow = new(WebSocketCloseStatus.PolicyViolation, "reader too slow");

    public static readonly StreamEnd TooTalkative = new(WebSocketCloseStatus.MessageTooBig, "send activities by POST");

    public static readonly StreamEnd Leaving = new(WebSocketCloseStatus.EndpointUnavailable, "server is stopping");

    public static readonly StreamEnd Failed = new(WebSocketCloseStatus.InternalServerError, "come back with your watermark");

    public static readonly StreamEnd ByClient = new(WebSocketCloseStatus.NormalClosure, "closed by client");
}
