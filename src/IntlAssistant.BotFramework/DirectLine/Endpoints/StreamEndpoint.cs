using System.Net.WebSockets;
using IntlAssistant.BotFramework.DirectLine.Streams;
using IntlAssistant.BotFramework.DirectLine.Tokens;
using IntlAssistant.BotFramework.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IntlAssistant.BotFramework.DirectLine.Endpoints;

internal static class StreamEndpoint
{
    public static async Task OpenAsync(HttpContext http)
    {
        IResult? refusal = await TryOpenAsync(http);
        if (refusal is not null)
        {
            await refusal.ExecuteAsync(http);
        }
    }

    private static async Task<IResult?> TryOpenAsync(HttpContext http)
    {
        IServiceProvider services = http.RequestServices;
        DirectLineTokens tokens = services.GetRequiredService<DirectLineTokens>();
        StreamTicket? ticket = await tokens.ReadStreamAsync(http.Request.Query["t"].ToString(), http.RequestAborted);
        if (ticket is null)
        {
            return DirectLineErrors.BadToken();
        }

        string conversationId = ticket.Grant.ConversationId;
        if (conversationId != http.GetRouteValue("conversationId") as string)
        {
            return DirectLineErrors.OtherConversation();
        }

        if (!DirectLineGuard.IsFor(ticket.Grant.Origins, http.Request))
        {
            return DirectLineErrors.BadOrigin();
        }

        if (Watermark.Of(http.Request) is not { } watermark)
        {
            return Watermark.Problem();
        }

        if (!http.WebSockets.IsWebSocketRequest)
        {
            return DirectLineErrors.BadArgument("A stream is opened as a WebSocket.");
        }

        IDirectLineConversations conversations = services.GetRequiredService<IDirectLineConversations>();
        if (await conversations.StateAsync(conversationId, http.RequestAborted) is DirectLineConversationState.NotStarted)
        {
            return DirectLineErrors.NotFound();
        }

        OpenStreams streams = services.GetRequiredService<OpenStreams>();
        StreamRoom room = streams.TryOpen(ticket, VisitorNetwork.Of(http), out OpenStream? stream);
        if (stream is null)
        {
            services.GetRequiredService<ILogger<DirectLineStream>>().StreamRefused(room);
            return DirectLineErrors.TooManyStreams(room);
        }

        try
        {
            await RunAsync(http, stream, watermark);
            return null;
        }
        finally
        {
            streams.Close(stream);
        }
    }

    private static async Task RunAsync(HttpContext http, OpenStream stream, long watermark)
    {
        TimeSpan keepAlive = http.RequestServices.GetRequiredService<IOptions<DirectLineOptions>>().Value.KeepAlive;
        using WebSocket socket = await http.WebSockets.AcceptWebSocketAsync(
            new WebSocketAcceptContext { KeepAliveInterval = keepAlive, KeepAliveTimeout = keepAlive });
        DirectLineStream pushing = http.RequestServices.GetRequiredService<DirectLineStream>();
        await pushing.RunAsync(socket, stream, watermark, http.RequestAborted);
    }
}
