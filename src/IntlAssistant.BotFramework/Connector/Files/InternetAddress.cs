using System.Net;
using System.Net.Sockets;

namespace IntlAssistant.BotFramework.Connector.Files;

/// <summary>Tells the addresses of the public internet from those of a machine or a network of one's own.</summary>
internal static class InternetAddress
{
    // What IANA's registries of special addresses do not give to the public internet.
    private static readonly IPNetwork[] Special = [.. new[]
    {
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
        "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
        "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
    }.Select(IPNetwork.Parse)];

    // All that is given out today; what carries an IPv4 address within lies beyond, or is named above.
    private static readonly IPNetwork Unicast = IPNetwork.Parse("2000::/3");

    /// <summary>Whether an address is one of the public internet.</summary>
    public static bool IsPublic(IPAddress address)
    {
        IPAddress plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return (plain.AddressFamily == AddressFamily.InterNetwork || Unicast.Contains(plain))
            && !Special.Any(network => network.Contains(plain));
    }
}
