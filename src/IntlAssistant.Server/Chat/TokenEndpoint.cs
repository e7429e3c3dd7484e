using System.Text.Json;
using IntlAssistant.BotFramework.DirectLine;
using IntlAssistant.BotFramework.DirectLine.Streams;
using IntlAssistant.BotFramework.DirectLine.Tokens;
using IntlAssistant.Server.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace IntlAssistant.Server.Chat;

/// <summary>Gives a page's visitor a short-lived Direct Line token: for a new conversation, or for the one that he proves to be his.</summary>
internal static class TokenEndpoint
{
    private const int LargestRequest = 8 * 1024;

    /// <summary>Maps <c>POST /api/chat/token</c>.</summary>
    public static void MapChatToken(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/chat/token", GiveAsync)
            .RequireCors(AllowedOrigins.Policy)
            .WithMetadata(new RequestSizeLimitAttribute(LargestRequest));

    private static async Task<Results<JsonHttpResult<TokenAnswer>, StatusCodeHttpResult>> GiveAsync(
        HttpContext context,
        AllowedOrigins origins,
        VisitorProof proof,
        VisitorCookie cookie,
        DirectLineTokens tokens,
        IDirectLineConversations conversations,
        IOpenStreams streams,
        CancellationToken cancellationToken)
    {
        if (!origins.Allows(context.Request))
        {
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        }

        if (await ReadAsync(context.Request, cancellationToken) is not { } request)
        {
            return TypedResults.StatusCode(StatusCodes.Status400BadRequest);
        }

        var known = request.New ? null : proof.Read(request.Resume) ?? cookie.Read(context);
        var goesOn = known is not null && await conversations.StateAsync(known.ConversationId, cancellationToken) is not DirectLineConversationState.Ended;
        if (Refusal(context, goesOn, conversations, streams) is { } refusal)
        {
            return TypedResults.StatusCode(refusal);
        }

        var visitor = goesOn ? known! : new Visitor(DirectLineTokens.NewConversationId(), DirectLineTokens.NewUserId());
        var token = await tokens.IssueAsync(
            new DirectLineGrant(visitor.ConversationId, visitor.UserId, null, AllowedOrigins.Of(context.Request)), cancellationToken);
        cookie.Write(context, visitor);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(
            new TokenAnswer(token.Token, token.ExpiresIn, visitor.ConversationId, visitor.UserId, proof.Make(visitor), goesOn),
            ChatJson.Default.TokenAnswer);
    }

    /// <summary>Said here, where the page can tell its visitor: at a socket that is refused, Microsoft's client only tries again and again.</summary>
    private static int? Refusal(HttpContext context, bool goesOn, IDirectLineConversations conversations, IOpenStreams streams)
    {
        if (!goesOn && conversations.IsBusy)
        {
            context.Response.Headers.RetryAfter = "5";
            return StatusCodes.Status503ServiceUnavailable;
        }

        // A chat that is opened again may take the place of its own older socket.
        if (!goesOn && !streams.HasRoomFor(context))
        {
            context.Response.Headers.RetryAfter = "60";
            return StatusCodes.Status429TooManyRequests;
        }

        return null;
    }

    /// <summary>The request; an empty body asks for nothing special, <see langword="null"/> is for what cannot be read.</summary>
    private static async Task<TokenRequest?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength is 0 || (request.ContentLength is null && request.Headers.TransferEncoding.Count == 0))
        {
            return new TokenRequest();
        }

        try
        {
            return await JsonSerializer.DeserializeAsync(request.Body, ChatJson.Default.TokenRequest, cancellationToken);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
