using IntlAssistant.BotFramework.DirectLine.Endpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IntlAssistant.BotFramework.DirectLine;

/// <summary>The calls of the Direct Line 3.0 server.</summary>
public static class DirectLineRoutes
{
    /// <summary>Where the calls are.</summary>
    internal const string Prefix = "/v3/directline";

    private const string Generate = "/tokens/generate";
    private const string Refresh = "/tokens/refresh";
    private const string Conversations = "/conversations";
    private const string Conversation = Conversations + "/{conversationId}";
    private const string Activities = Conversation + "/activities";
    private const string Upload = Conversation + "/upload";
    private const string Stream = Conversation + "/stream";

    /// <summary>Maps every call of Direct Line 3.0 under <c>/v3/directline</c>, sockets and preflights included.</summary>
    /// <returns>
    /// The group, to set policies on. Do not limit the rate of polling: Microsoft's client stops for ever, and says
    /// nothing, at its first 429.
    /// </returns>
    public static IEndpointConventionBuilder MapDirectLine(this IEndpointRouteBuilder endpoints)
    {
        RouteGroupBuilder group = endpoints.MapGroup(Prefix).AddEndpointFilter<RouteGroupBuilder, DirectLineCors>();
        RouteGroupBuilder guarded = group.MapGroup(string.Empty).AddEndpointFilter<RouteGroupBuilder, DirectLineGuard>();

        guarded.MapPost(Generate, TokenEndpoints.GenerateAsync);
        guarded.MapPost(Refresh, TokenEndpoints.RefreshAsync);
        guarded.MapPost(Conversations, ConversationEndpoints.StartAsync);
        guarded.MapGet(Conversation, ConversationEndpoints.ReconnectAsync);
        guarded.MapPost(Activities, ActivityEndpoints.PostAsync);
        guarded.MapGet(Activities, ActivityEndpoints.GetAsync);
        guarded.MapPost(Upload, UploadEndpoint.PostAsync);

        // Browsers open sockets without headers: the address carries a credential. HTTP/2 opens them with CONNECT.
        group.MapMethods(Stream, ["GET", "CONNECT"], endpoints.CreateApplicationBuilder().UseWebSockets().Use(Open).Build());

        foreach (string call in (string[])[Generate, Refresh, Conversations, Conversation, Activities, Upload])
        {
            group.MapMethods(call, ["OPTIONS"], DirectLineCors.Preflight);
        }

        return group;
    }

    private static RequestDelegate Open(RequestDelegate _) => StreamEndpoint.OpenAsync;
}
