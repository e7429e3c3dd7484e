using System.Net;
using System.Net.Http.Headers;

namespace IntlAssistant.BotFramework.Connector;

/// <summary>Which failures of a channel pass, and how long to wait for it.</summary>
internal static class Backoff
{
    public const int MaxTries = 5;
    public static readonly TimeSpan Budget = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);

    /// <summary>Whether the channel says by this status that the same call may work soon.</summary>
    public static bool Passes(HttpStatusCode status) => status is
        HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed or HttpStatusCode.RequestTimeout
        or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    /// <summary>How long to wait before the next try: what the channel asks for, else 0.5 to 1 second, doubled each time.</summary>
    /// <param name="tries">How many tries there were.</param>
    /// <param name="asked">The channel's Retry-After.</param>
    /// <param name="now">The time, for a Retry-After that is a date.</param>
    /// <param name="jitter">0 to 1, by chance, so that many bots do not come back together.</param>
    public static TimeSpan Delay(int tries, RetryConditionHeaderValue? asked, DateTimeOffset now, double jitter) =>
        asked?.Delta is { } delta ? delta
        : asked?.Date is { } date ? (date > now ? date - now : TimeSpan.Zero)
        : First * Math.Pow(2, tries - 1) * (0.5 + (jitter / 2));
}
