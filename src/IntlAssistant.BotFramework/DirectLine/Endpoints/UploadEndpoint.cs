using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.DirectLine.Uploads;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace IntlAssistant.BotFramework.DirectLine.Endpoints;

internal static class UploadEndpoint
{
    public static async Task<IResult> PostAsync(
        HttpContext http,
        string conversationId,
        IDirectLineConversations conversations,
        IAttachmentStore store,
        IOptions<DirectLineOptions> options)
    {
        // 400 and not 403, which the client would take for an expired token.
        if (store.Limits is not { } limits)
        {
            return DirectLineErrors.BadArgument("This assistant takes no files; write the question as text.");
        }

        if (await conversations.StateAsync(conversationId, http.RequestAborted) is not DirectLineConversationState.Open)
        {
            return DirectLineErrors.NotFound();
        }

        // Before the files are read and kept.
        if (conversations.IsBusy)
        {
            return DirectLineErrors.Busy(http);
        }

        LimitBody(http, limits, options.Value);
        var upload = new UploadReader(limits, options.Value.MaxActivityBytes);
        if (await upload.ReadAsync(http.Request, http.RequestAborted) is { } unreadable)
        {
            return unreadable;
        }

        UploadOutcome outcome = upload.Excess is { } excess
            ? await store.RefuseAsync(conversationId, excess, http.RequestAborted)
            : await store.KeepAsync(conversationId, upload.Files, http.RequestAborted);
        return outcome switch
        {
            UploadOutcome.Kept kept => await SendAsync(http, conversationId, upload.Activity, kept, conversations, options.Value),
            UploadOutcome.Refused { IsTooLarge: true } refused => DirectLineErrors.TooLarge(refused.Message),
            UploadOutcome.Refused refused => DirectLineErrors.BadArgument(refused.Message),
            _ => throw new InvalidOperationException("An upload is kept or refused."),
        };
    }

    private static Task<IResult> SendAsync(
        HttpContext http,
        string conversationId,
        Activity activity,
        UploadOutcome.Kept kept,
        IDirectLineConversations conversations,
        DirectLineOptions options)
    {
        // With the secret, the address of the call says whose files they are; a token's user is set over it.
        var sender = new ChannelAccount { Id = http.Request.Query["userId"].ToString(), Name = activity.From?.Name };
        Activity message = activity with { Attachments = kept.Attachments, From = sender };
        return VisitorActivity.AcceptAsync(http, conversationId, message, conversations, options);
    }

    private static void LimitBody(HttpContext http, UploadLimits limits, DirectLineOptions options)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            const int FormOverhead = 64 * 1024;
            limit.MaxRequestBodySize = ((long)limits.MaxFiles * limits.MaxFileBytes) + options.MaxActivityBytes + FormOverhead;
        }
    }
}
