using IntlAssistant.Bot.Links;
using IntlAssistant.Conversations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IntlAssistant.Server.Chat;

/// <summary>Answers signed links: the same chat again, and a copy of it.</summary>
internal static class ChatLinkEndpoints
{
    private const string DirectLine = "directline";

    /// <summary>Maps <c>GET /chat/resume</c> and <c>GET /chat/transcript</c>.</summary>
    public static void MapChatLinks(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(ChatLinkPaths.Reopen, ReopenAsync).AllowAnonymous();
        routes.MapGet(ChatLinkPaths.Download, DownloadAsync).AllowAnonymous();
    }

    /// <summary>The browser is the visitor's from now on. A link that is too old, or whose chat was erased, leads to a new chat.</summary>
    private static async Task<RedirectHttpResult> ReopenAsync(
        HttpContext context, string? t, IChatLinks links, IConversationStore store, VisitorCookie cookie, CancellationToken cancellationToken)
    {
        if (await links.ReadAsync(t ?? "", ChatLinkUse.Reopen, cancellationToken) is { } id
            && await store.FindAsync(id, cancellationToken) is { Channel: DirectLine } conversation)
        {
            cookie.Write(context, new Visitor(conversation.ChannelConversationId, conversation.UserId));
        }

        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        return TypedResults.LocalRedirect("~/chat");
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> DownloadAsync(
        HttpContext context, string? t, string? format, IChatLinks links, ITranscriptExport export, CancellationToken cancellationToken)
    {
        var (form, type, name) = format?.ToUpperInvariant() switch
        {
            "JSON" => (TranscriptFormat.Json, "application/json; charset=utf-8", "conversation.json"),
            "ARCHIVE" => (TranscriptFormat.Archive, "application/zip", "conversation.zip"),
            _ => (TranscriptFormat.Text, "text/plain; charset=utf-8", "conversation.txt"),
        };
        if (await links.ReadAsync(t ?? "", ChatLinkUse.Download, cancellationToken) is not { } id
            || await export.WriteAsync(id, form, cancellationToken) is not { } content)
        {
            return TypedResults.NotFound();
        }

        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(content, type, name);
    }
}
