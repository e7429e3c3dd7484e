using IntlAssistant.BotFramework.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace IntlAssistant.BotFramework.DirectLine.Endpoints;

/// <summary>Refuses pages of origins that are not allowed, and tells browsers of those that are what they may do.</summary>
/// <remarks>
/// Of its own, because sockets, which know no CORS, and posts must be refused here, and not only their answers be hidden.
/// </remarks>
internal sealed class DirectLineCors(IOptions<DirectLineOptions> options) : IEndpointFilter
{
    // What Microsoft's client sends; X-Requested-With comes from its XMLHttpRequest wrapper.
    private const string AllowedHeaders = "authorization, content-type, x-ms-bot-agent, x-requested-with";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        HttpRequest request = context.HttpContext.Request;
        IHeaderDictionary headers = context.HttpContext.Response.Headers;
        headers.CacheControl = "no-store";
        headers.Append(HeaderNames.Vary, HeaderNames.Origin);
        headers.XContentTypeOptions = "nosniff";
        if (!Origins.IsAllowed(request, options.Value.AllowedOrigins, options.Value.PublicUrl))
        {
            return DirectLineErrors.BadOrigin();
        }

        if (request.Headers.Origin is { Count: > 0 } origin)
        {
            headers.AccessControlAllowOrigin = origin;
            headers.AccessControlExposeHeaders = HeaderNames.RetryAfter;
        }

        return await next(context);
    }

    public static IResult Preflight(HttpResponse response)
    {
        response.Headers.AccessControlAllowMethods = "GET, POST";
        response.Headers.AccessControlAllowHeaders = AllowedHeaders;
        response.Headers.AccessControlMaxAge = "3600";
        return TypedResults.NoContent();
    }
}
