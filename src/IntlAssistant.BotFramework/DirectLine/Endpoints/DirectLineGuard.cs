using IntlAssistant.BotFramework.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IntlAssistant.BotFramework.DirectLine.Endpoints;

/// <summary>Lets a call through only with a valid credential, from a page that it was made for, about its own conversation.</summary>
internal sealed class DirectLineGuard(DirectLineAuthentication authentication) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        HttpContext http = context.HttpContext;
        string authorization = http.Request.Headers.Authorization.ToString();
        if (authorization.Length == 0)
        {
            return DirectLineErrors.NoToken();
        }

        DirectLineCaller? caller = DirectLineAuthentication.Credential(authorization) is { } credential
            ? await authentication.IdentifyAsync(credential, http.RequestAborted)
            : null;
        switch (caller)
        {
            case null:
                return DirectLineErrors.BadToken();
            case DirectLineCaller.Visitor { Grant: var grant } when !IsFor(grant.Origins, http.Request):
                return DirectLineErrors.BadOrigin();
            case DirectLineCaller.Visitor { Grant: var grant } when IsElsewhere(http, grant.ConversationId):
                return DirectLineErrors.OtherConversation();
            default:
                http.Features.Set(caller);
                return await next(context);
        }
    }

    private static bool IsElsewhere(HttpContext http, string conversationId) =>
        http.GetRouteValue("conversationId") is string asked && asked != conversationId;

    /// <summary>Whether a token's origins include the page that calls; a caller that is no page has none.</summary>
    public static bool IsFor(IReadOnlyList<string> origins, HttpRequest request) =>
        origins.Count == 0 || request.Headers.Origin.ToString() is not { Length: > 0 } origin || Origins.Contains(origins, origin);
}
