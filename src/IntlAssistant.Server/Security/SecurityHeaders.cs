namespace IntlAssistant.Server.Security;

/// <summary>The headers that every answer carries, errors included.</summary>
internal static class SecurityHeaders
{
    /// <summary>Adds them as the answer starts, so that no handler and no error page can lose them.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use((context, next) =>
        {
            context.Response.OnStarting(Write, context);
            return next(context);
        });

    private static Task Write(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = headers.ContentSecurityPolicy is { Count: > 0 } own ? own : ContentPolicy.Page;
        headers.XContentTypeOptions = "nosniff";

        // Not 'no-referrer': browsers then send the forms' and the token's own requests with the origin 'null'.
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.TryAdd("Cross-Origin-Resource-Policy", "same-origin");
        if (context.GetEndpoint()?.Metadata.GetMetadata<MayBeFramed>() is null)
        {
            headers.XFrameOptions = "DENY";
        }

        return Task.CompletedTask;
    }
}
