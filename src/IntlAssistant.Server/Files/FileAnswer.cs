using IntlAssistant.Conversations.Attachments;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace IntlAssistant.Server.Files;

/// <summary>Sends a file that somebody else made, so that it can do nothing: no type but the one that was found, no script, no frame; only pictures are shown, all else is saved.</summary>
internal static class FileAnswer
{
    // Whatever it is taken for: it runs nothing, loads nothing, and is of no origin.
    private const string Sandbox = "default-src 'none'; sandbox";

    /// <summary>The file; <see cref="NotFound"/> when its bytes are gone.</summary>
    public static async Task<Results<FileStreamHttpResult, NotFound>> GiveAsync(
        HttpContext context, IAttachmentStore store, Attachment file, CancellationToken cancellationToken)
    {
        if (await store.OpenAsync(file.Id, cancellationToken) is not { } content)
        {
            return TypedResults.NotFound();
        }

        var disposition = new ContentDispositionHeaderValue(file.IsPicture ? "inline" : "attachment");
        disposition.SetHttpFileName(file.Name);
        var headers = context.Response.Headers;
        headers.ContentDisposition = disposition.ToString();
        headers.ContentSecurityPolicy = Sandbox;
        headers.CacheControl = "private, max-age=600";
        headers["Referrer-Policy"] = "no-referrer";
        return TypedResults.Stream(content, file.ContentType);
    }
}
