using System.Diagnostics.CodeAnalysis;
using IntlAssistant.BotFramework.Http;

namespace IntlAssistant.BotFramework.Connector;

/// <summary>The addresses of a channel's calls.</summary>
internal static class ConnectorAddress
{
    /// <summary>The address of a call under a service URL, whose own path is kept.</summary>
    /// <param name="serviceUrl">With or without a slash at the end.</param>
    /// <param name="segments">The parts of the path after it: ids as the channel gave them, with whatever signs they have.</param>
    /// <param name="address">The address.</param>
    /// <returns>Whether there can be one.</returns>
    public static bool TryBuild(string? serviceUrl, ReadOnlySpan<string?> segments, [NotNullWhen(true)] out Uri? address)
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

        return Uri.TryCreate(path, UriKind.Absolute, out address);
    }

    /// <summary>Whether a bot may call there: with credentials only over https, without them only this machine.</summary>
    public static bool IsSafe(Uri address, bool withCredentials) =>
        Loopback.IsLoopbackUrl(address.AbsoluteUri) || (withCredentials && address.Scheme == Uri.UriSchemeHttps);
}
