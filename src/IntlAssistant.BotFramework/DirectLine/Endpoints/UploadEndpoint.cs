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
        if (!store.AcceptsFiles || options.Value.MaxFiles == 0)
        {
            return DirectLineErrors.BadArgument("This assistant takes no files; write the question as text.");
        }

        if (await conversations.StateAsync(conversationId, http.RequestAborted) is not DirectLineConversationState.Open)
        {
            return DirectLineErrors.NotFound();
        }

        LimitBody(http, options.Value);
        (Activity activity, IReadOnlyList<UploadedFile> files, IResult? refusal) =
            await new UploadReader(options.Value, conversationId).ReadAsync(http.Request, http.RequestAborted);
        if (refusal is not null)
        {
            return refusal;
        }

        var attachments = new List<Attachment>();
        foreach (UploadedFile file in files)
        {
            Uri address = await store.KeepAsync(file, http.RequestAborted);
            attachments.Add(new Attachment { ContentType = file.ContentType, Name = file.Name, ContentUrl = address.AbsoluteUri });
        }

        // With the secret, the address of the call says whose files they are; a token's user is set over it.
        var sender = new ChannelAccount { Id = http.Request.Query["userId"].ToString(), Name = activity.From?.Name };
        Activity message = activity with { Attachments = attachments, From = sender };
        return await VisitorActivity.AcceptAsync(http, conversationId, message, conversations, options.Value);
    }

    private static void LimitBody(HttpContext http, DirectLineOptions options)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            const int FormOverhead = 64 * 1024;
            limit.MaxRequestBodySize = ((long)options.MaxFiles * options.MaxFileBytes) + options.MaxActivityBytes + FormOverhead;
        }
    }
}
