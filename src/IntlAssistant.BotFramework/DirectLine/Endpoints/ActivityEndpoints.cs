using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IntlAssistant.BotFramework.DirectLine.Endpoints;

internal static class ActivityEndpoints
{
    public static async Task<IResult> PostAsync(
        HttpContext http, string conversationId, IDirectLineConversations conversations, IOptions<DirectLineOptions> options)
    {
        if (!RequestBody.IsJson(http.Request))
        {
            return DirectLineErrors.NotJson();
        }

        int limit = options.Value.MaxActivityBytes;
        byte[]? body = await RequestBody.ReadAsync(http.Request, limit, http.RequestAborted);
        if (body is null)
        {
            return DirectLineErrors.TooLarge(limit);
        }

        return ActivityReader.TryRead(body, out Activity? activity, out string? problem)
            ? await VisitorActivity.AcceptAsync(http, conversationId, activity, conversations, options.Value)
            : DirectLineErrors.BadArgument(problem);
    }

    /// <remarks>
    /// Microsoft's client stops polling for ever, and does not say so, at its first 429 or 5xx: a failure here is answered
    /// with nothing new.
    /// </remarks>
    public static async Task<IResult> GetAsync(
        HttpContext http, string conversationId, IDirectLineConversations conversations, ILogger<DirectLineGuard> logger)
    {
        if (Watermark.Of(http.Request) is not { } watermark)
        {
            return Watermark.Problem();
        }

        try
        {
            DirectLineConversationState state = await conversations.StateAsync(conversationId, http.RequestAborted);
            if (state is DirectLineConversationState.NotStarted)
            {
                return DirectLineErrors.NotFound();
            }

            ActivitySet set = await conversations.ReadAsync(conversationId, watermark, http.RequestAborted);
            return state is DirectLineConversationState.Ended && set.Activities.Count == 0 ? DirectLineErrors.NotFound() : Answer(set);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.PollingFailed(failure, conversationId);
            return Answer(new ActivitySet([], watermark));
        }
    }

    private static FileContentHttpResult Answer(ActivitySet set) =>
        TypedResults.Bytes(ActivitySetJson.Write(set), "application/json; charset=utf-8");
}
