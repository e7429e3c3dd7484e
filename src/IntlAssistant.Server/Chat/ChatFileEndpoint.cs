using IntlAssistant.Bot.Links;
using IntlAssistant.Conversations.Attachments;
using IntlAssistant.Server.Files;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IntlAssistant.Server.Chat;

/// <summary>Gives the files of a conversation to whoever was shown them in it.</summary>
internal static class ChatFileEndpoint
{
    /// <summary>Maps <c>GET /chat/files/{token}</c>.</summary>
    public static void MapChatFiles(this IEndpointRouteBuilder routes) =>
        routes.MapGet(ChatLinkPaths.File + "/{token}", GiveAsync).AllowAnonymous();

    private static async Task<Results<FileStreamHttpResult, NotFound>> GiveAsync(
        HttpContext context, string token, IFileLinks links, IAttachmentStore store, CancellationToken cancellationToken)
    {
        if (await links.ReadAsync(token, cancellationToken) is not { } id || await store.FindAsync(id, cancellationToken) is not { } file)
        {
            return TypedResults.NotFound();
        }

        // Sites that may show the chat with a client of their own show its pictures too.
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return await FileAnswer.GiveAsync(context, store, file, cancellationToken);
    }
}
