using System.Text.Json;
using System.Text.RegularExpressions;

namespace IntlAssistant.BotFramework.Connector;

/// <summary>What a channel means by a refusal that a second try does not change.</summary>
internal static partial class ConnectorFailure
{
    private const string TooLarge = "MessageSizeTooBig";

    // Said of one message that was being streamed; the conversation goes on.
    private const string StreamStopped = "ContentStreamNotAllowed";

    public static Delivery Judge(HttpMethod method, int status, string? code, string reason, TimeSpan later) =>
        status == 413 || code == TooLarge ? new Delivery.TooLarge(reason)
        : status >= 500 ? new Delivery.Retry(later, reason)
        : new Delivery.Dead(reason) { IsGone = method == HttpMethod.Post && status is 403 or 404 && code != StreamStopped };

    /// <summary>The code in an error's body; only what looks like one, because it is logged.</summary>
    public static string? CodeIn(byte[]? body)
    {
        try
        {
            return body is { Length: > 0 }
                && JsonSerializer.Deserialize(body, ConnectorJson.Default.ErrorAnswer)?.Error?.Code is { } code
                && Code().IsMatch(code)
                ? code
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9_.]{0,63}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
