using IntlAssistant.BotFramework.DirectLine.Streams;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.BotFramework.DirectLine.Endpoints;

/// <summary>The refusals of the protocol, with its codes and bodies.</summary>
internal static class DirectLineErrors
{
    // What pages know it by.
    private const string BusyCode = "ServiceBusy";
    private const string ComeAgainSeconds = "5";

    public static IResult NoToken() => Error(401, "MissingToken", "Send a token as 'Authorization: Bearer …'.");

    /// <remarks>403 and not 401: by this alone Microsoft's client knows that its token has expired. Why is not said.</remarks>
    public static IResult BadToken() => Error(403, "TokenExpired", "The token is not valid, or no longer.");

    public static IResult NotForToken() => Error(403, "BadCredentials", "Only the secret can ask for this.");

    public static IResult OtherConversation() => Error(403, "BadConversation", "The token belongs to another conversation.");

    public static IResult BadOrigin() => Error(403, "BadOrigin", "Pages of this origin may not connect.");

    public static IResult NotFound() => Error(404, "ConversationNotFound", "There is no such conversation, or it is over.");

    public static IResult TooLarge(int limit) => TooLarge($"The body is larger than {limit} bytes.");

    public static IResult TooLarge(string message) => Error(413, "MessageSizeTooBig", message);

    public static IResult NotJson() => Error(415, "UnsupportedMediaType", "Send 'Content-Type: application/json' in UTF-8.");

    public static IResult BadArgument(string message) => Error(400, "BadArgument", message);

    public static IResult TooManyStreams(StreamRoom room) => Error(429, "TooManyStreams", room switch
    {
        StreamRoom.VisitorFull => "This visitor has too many open streams; close one.",
        StreamRoom.AddressFull => "Too many streams are open from this address; close one, or come again later.",
        _ => "This server has as many open streams as it can hold; come again later.",
    });

    /// <remarks>
    /// 429 and not 503: at that Microsoft's client keeps silent, and its page waits for twenty seconds before it tells that nothing was
    /// sent. At a 429 it means to tell at once, but fails of an RxJS timer that Web Chat does not load: pages have to provide it, as the
    /// chat page does.
    /// </remarks>
    public static IResult Busy(HttpContext http)
    {
        http.Response.Headers.RetryAfter = ComeAgainSeconds;
        http.RequestServices.GetRequiredService<ILogger<DirectLineGuard>>().TurnedAway();
        return Error(429, BusyCode, "Too many messages wait for their answers at this moment. Nothing of this one was kept; send it again in a few seconds.");
    }

    private static JsonHttpResult<ErrorAnswer> Error(int status, string code, string message) =>
        TypedResults.Json(new ErrorAnswer(new ErrorDetail(code, message)), DirectLineJson.Default.ErrorAnswer, statusCode: status);
}
