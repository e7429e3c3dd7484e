using IntlAssistant.Bot.Teams;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.Security;

/// <summary>The headers that every answer carries, errors included.</summary>
internal static class SecurityHeaders
{
    /// <summary>Adds them as the answer starts, so that no handler and no error page can lose them.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app)
    {
        var tab = app.ApplicationServices.GetRequiredService<IOptions<TeamsOptions>>();
        app.Use((context, next) =>
        {
            context.Response.OnStarting(_ => Write(context, tab.Value.TabOrigins), context);
            return next(context);
        });
    }

    private static Task Write(HttpContext context, IList<string> tabOrigins)
    {
        var headers = context.Response.Headers;
        var isTab = tabOrigins.Count > 0 && context.Request.Path.StartsWithSegments("/staff");
        headers.ContentSecurityPolicy = headers.ContentSecurityPolicy is { Count: > 0 } own ? own
            : isTab ? ContentPolicy.Framed(tabOrigins)
            : ContentPolicy.Page;
        headers.XContentTypeOptions = "nosniff";

        // Not 'no-referrer': browsers then send the forms' and the token's own requests with the origin 'null'.
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.TryAdd("Cross-Origin-Resource-Policy", "same-origin");
        if (!isTab && context.GetEndpoint()?.Metadata.GetMetadata<MayBeFramed>() is null)
        {
            headers.XFrameOptions = "DENY";
        }

        return Task.CompletedTask;
    }
}
