using Microsoft.AspNetCore.Http;

namespace IntlAssistant.BotFramework.Http;

/// <summary>The address that a caller reaches this server under.</summary>
internal static class PublicAddress
{
    public static bool IsBaseUrl(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? uri)
        && uri.Scheme is "http" or "https"
        && uri.Query.Length == 0 && uri.Fragment.Length == 0 && uri.UserInfo.Length == 0;

    /// <summary>Scheme, host and base path, without a slash at the end.</summary>
    /// <remarks>Forwarded headers are believed: the address goes back to the one who sent them and to nobody else.</remarks>
    public static string Of(HttpRequest request, string? publicUrl)
    {
        if (!string.IsNullOrEmpty(publicUrl))
        {
            return publicUrl.TrimEnd('/');
        }

        string scheme = First(request.Headers["X-Forwarded-Proto"]) is "https" ? "https" : request.Scheme;
        string forwarded = $"{scheme}://{First(request.Headers["X-Forwarded-Host"])}";
        string own = $"{scheme}://{request.Host}";
        return (Origins.IsOrigin(forwarded) ? forwarded : own) + request.PathBase;
    }

    private static string? First(string? header) => header?.Split(',', 2)[0].Trim();
}
