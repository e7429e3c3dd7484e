using Microsoft.AspNetCore.Http;

namespace IntlAssistant.BotFramework.Http;

/// <summary>Which web pages may call.</summary>
internal static class Origins
{
    public const string Any = "*";

    public static bool IsOriginOrAny(string? text) => text == Any || IsOrigin(text);

    /// <summary>Whether a text is an origin as browsers write it: scheme, host, port unless it is the scheme's own; nothing after it.</summary>
    public static bool IsOrigin(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? uri)
        && uri.Scheme is "http" or "https"
        && string.Equals(uri.GetLeftPart(UriPartial.Authority), text, StringComparison.OrdinalIgnoreCase)
        && uri.UserInfo.Length == 0;

    /// <remarks>A request without Origin does not come from a page of another site: browsers send it on all of those.</remarks>
    public static bool IsAllowed(HttpRequest request, IEnumerable<string> allowed, string? publicUrl)
    {
        string origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || IsOwn(request, origin, publicUrl) || Contains(allowed, origin);
    }

    public static bool Contains(IEnumerable<string> origins, string origin) =>
        origins.Any(allowed => allowed == Any || string.Equals(allowed, origin, StringComparison.OrdinalIgnoreCase));

    /// <remarks>The scheme is left aside, because behind a proxy that ends TLS the request's own is http.</remarks>
    private static bool IsOwn(HttpRequest request, string origin, string? publicUrl) =>
        Uri.TryCreate(origin, UriKind.Absolute, out Uri? page)
        && (SameAuthority(page, $"{page.Scheme}://{request.Host}") || SameAuthority(page, publicUrl));

    private static bool SameAuthority(Uri page, string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? own)
        && string.Equals(page.Authority, own.Authority, StringComparison.OrdinalIgnoreCase);
}
