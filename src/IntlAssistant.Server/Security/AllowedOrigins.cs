using IntlAssistant.BotFramework.DirectLine;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.Security;

/// <summary>The sites that may show the chat: this server's own, and those of <c>DirectLine:AllowedOrigins</c>.</summary>
internal sealed class AllowedOrigins(IOptions<DirectLineOptions> options)
{
    /// <summary>The name of the policy that lets those sites' pages read an answer.</summary>
    public const string Policy = "allowed-origins";

    private const string Any = "*";

    /// <summary>The sites besides this server's own.</summary>
    public IEnumerable<string> Others => options.Value.AllowedOrigins;

    /// <summary>The page's origin; none when the request says none.</summary>
    public static IReadOnlyList<string> Of(HttpRequest request) =>
        request.Headers.Origin.ToString() is { Length: > 0 } origin ? [origin] : [];

    /// <summary>Whether a request may come from where it comes from.</summary>
    /// <remarks>One without an origin is no page's: browsers send it with every post.</remarks>
    public bool Allows(HttpRequest request) =>
        Of(request) is not [var origin] || IsOwn(request, origin) || Contains(origin);

    /// <summary>Adds the policy.</summary>
    public static void Configure(CorsOptions cors, AllowedOrigins origins) =>
        cors.AddPolicy(Policy, policy => policy
            .SetIsOriginAllowed(origins.Contains)
            .WithMethods(HttpMethods.Post)
            .WithHeaders("Content-Type")
            .WithExposedHeaders("Retry-After")
            .SetPreflightMaxAge(TimeSpan.FromHours(1)));

    private bool Contains(string origin) =>
        Others.Any(allowed => allowed == Any || allowed.Equals(origin, StringComparison.OrdinalIgnoreCase));

    /// <remarks>The scheme is left aside: behind a proxy that ends TLS the request's own is http.</remarks>
    private bool IsOwn(HttpRequest request, string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var page)
        && (page.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase)
            || (Uri.TryCreate(options.Value.PublicUrl, UriKind.Absolute, out var own)
                && page.Authority.Equals(own.Authority, StringComparison.OrdinalIgnoreCase)));
}
