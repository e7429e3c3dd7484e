using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.BotFramework.Channels;

/// <summary>
/// Takes one delivery of a channel: size, content type, JSON, credential and fields are checked in this order, then the
/// bot has it.
/// </summary>
internal sealed class MessagesEndpoint(
    IChannelTurns turns, IChannelAuthentication authentication, TimeProvider time, ILogger<MessagesEndpoint> logger)
{
    // Letters of other alphabets stay letters; it is never put into HTML.
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string BusyFor = "5"; // Seconds.

    // The channel gives up at 15 seconds, and shows its user a failure then.
    private static readonly TimeSpan InvokeTimeout = TimeSpan.FromSeconds(10);

    public async Task<IResult> PostAsync(HttpRequest request)
    {
        CancellationToken aborted = request.HttpContext.RequestAborted;
        byte[]? body = await RequestBody.ReadAsync(request, ActivityReader.MaxBytes, aborted);
        if (body is null)
        {
            return Problem(413, $"An activity has at most {ActivityReader.MaxBytes} bytes.");
        }

        if (!RequestBody.IsJson(request))
        {
            return Problem(415, "Send 'Content-Type: application/json' in UTF-8.");
        }

        if (!ActivityReader.TryRead(body, out Activity? activity, out string? problem))
        {
            return Problem(400, problem);
        }

        ChannelAccess access = await authentication.AuthenticateAsync(request, activity, aborted);
        if (Refusal(request, access) is { } refusal)
        {
            return refusal;
        }

        return ChannelActivity.FindProblem(activity) is { } missing
            ? Problem(400, missing)
            : await DeliverAsync(request, access == ChannelAccess.Verified ? activity with { VerifiedServiceUrl = activity.ServiceUrl } : activity);
    }

    /// <remarks>And not a word about why.</remarks>
    private static StatusCodeHttpResult? Refusal(HttpRequest request, ChannelAccess access) => access switch
    {
        ChannelAccess.Verified or ChannelAccess.Anonymous => null,
        ChannelAccess.Forbidden => TypedResults.StatusCode(StatusCodes.Status403Forbidden),
        ChannelAccess.Unavailable => ComeAgain(request),
        _ => TypedResults.StatusCode(StatusCodes.Status401Unauthorized),
    };

    private static StatusCodeHttpResult ComeAgain(HttpRequest request)
    {
        request.HttpContext.Response.Headers.RetryAfter = BusyFor;
        return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    private Task<IResult> DeliverAsync(HttpRequest request, Activity activity) =>
        activity.Type == ActivityTypes.Invoke ? InvokeAsync(request, activity)
        : activity.ExpectsReplies ? RunInlineAsync(request, activity)
        : AcceptAsync(request, activity);

    /// <remarks>Not given up with the connection: the channel that hung up has delivered all the same.</remarks>
    private async Task<IResult> AcceptAsync(HttpRequest request, Activity activity)
    {
        if (await turns.AcceptAsync(activity, CancellationToken.None) is not ChannelAcceptance.Busy)
        {
            return TypedResults.StatusCode(StatusCodes.Status202Accepted);
        }

        return Busy(request, activity);
    }

    private StatusCodeHttpResult Busy(HttpRequest request, Activity activity)
    {
        logger.Busy(activity.ChannelId);
        return ComeAgain(request);
    }

    private async Task<IResult> RunInlineAsync(HttpRequest request, Activity activity)
    {
        if (await turns.RunInlineAsync(activity, request.HttpContext.RequestAborted) is not { } replies)
        {
            return Busy(request, activity);
        }

        IEnumerable<Activity> complete = replies.Select(reply => ChannelActivity.Complete(reply, activity, time.GetUtcNow()));
        JsonArray activities = [.. complete.Select(ToNode)];
        return Json(new JsonObject { ["activities"] = activities }, StatusCodes.Status200OK);
    }

    private async Task<IResult> InvokeAsync(HttpRequest request, Activity activity)
    {
        using var timeout = new CancellationTokenSource(InvokeTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, request.HttpContext.RequestAborted);
        InvokeResponse? response;
        try
        {
            // Left alone, not only cancelled: whatever a handler does with its token, the channel has its answer in time.
            response = await turns.InvokeAsync(activity, either.Token).WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            logger.InvokeTooSlow(InvokeTimeout.TotalSeconds);
            return TypedResults.StatusCode(StatusCodes.Status504GatewayTimeout);
        }

        return response is null ? TypedResults.StatusCode(StatusCodes.Status501NotImplemented)
            : response.Body is null ? TypedResults.StatusCode(response.Status)
            : Json(response.Body, response.Status);
    }

    private static JsonNode? ToNode(Activity activity) => JsonSerializer.SerializeToNode(activity, ActivityJson.Default.Activity);

    private static ContentHttpResult Json(JsonNode body, int status) =>
        TypedResults.Text(body.ToJsonString(Relaxed), "application/json", System.Text.Encoding.UTF8, status);

    private static ProblemHttpResult Problem(int status, string detail) => TypedResults.Problem(detail, statusCode: status);
}
