using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IntlAssistant.BotFramework.Channels;

/// <summary>Where channels deliver activities.</summary>
public static class ChannelRoutes
{
    /// <summary>Maps the endpoint that channels deliver activities to: POST, and HEAD for those who look whether it is there.</summary>
    /// <returns>The group of both, to set policies on.</returns>
    public static IEndpointConventionBuilder MapMessages(this IEndpointRouteBuilder endpoints, string pattern = "/api/messages")
    {
        RouteGroupBuilder group = endpoints.MapGroup(pattern);
        group.MapPost(string.Empty, (HttpContext http, MessagesEndpoint endpoint) => endpoint.PostAsync(http.Request));
        group.MapMethods(string.Empty, ["HEAD"], () => TypedResults.Ok());
        return group;
    }
}
