using System.Diagnostics.CodeAnalysis;

namespace IntlAssistant.BotFramework.Connector;

/// <summary>The addresses of a channel's calls.</summary>
internal static class ConnectorAddress
{
    /// <summary>The address of a call under a service URL, whose own path is kept.</summary>
    /// <param name="serviceUrl">With or without a slash at the end.</param>
    /// <param name="segments">The parts of the path after it: ids as the channel gave them, with whatever signs they have.</param>
    /// <param name="query">The query, escaped; <see langword="null"/> for none.</param>
    /// <param name="address">The address.</param>
    /// <returns>Whether there can be one.</returns>
    public static bool TryBuild(
        string? serviceUrl, ReadOnlySpan<string?> segments, string? query, [NotNullWhen(true)] out Uri? address)
    {
        address = null;
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out Uri? service)
            || service.Scheme is not ("http" or "https")
            || service.UserInfo.Length > 0)
        {
            return false;
        }

        string path = service.GetLeftPart(UriPartial.Path).TrimEnd('/');
        foreach (string? segment in segments)
        {
            // Dots alone would be folded away, escaped or not, and the call would go to another address.
            if (segment is null or "" or "." or "..")
            {
                return false;
            }

            path += "/" + Uri.EscapeDataString(segment);
        }

        return Uri.TryCreate(query is null ? path : $"{path}?{query}", UriKind.Absolute, out address);
    }

    /// <summary>Whether an address is on the host that another one names: scheme, host and port are the same.</summary>
    public static bool HasAuthorityOf(Uri address, string? other) =>
        Uri.TryCreate(other, UriKind.Absolute, out Uri? named)
        && named.UserInfo.Length == 0
        && string.Equals(
            address.GetLeftPart(UriPartial.Authority), named.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);
}
