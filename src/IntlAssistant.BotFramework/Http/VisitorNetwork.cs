using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace IntlAssistant.BotFramework.Http;

/// <summary>What a caller is counted as: his address, and where one household has as many addresses as it likes, its network.</summary>
public static class VisitorNetwork
{
    // What a provider gives to one connection: whoever has it has 2^64 addresses to come from.
    private const int HouseholdBytes = 8;

    /// <summary>The caller's network. Behind a proxy that the host believes it is the visitor's and not the proxy's.</summary>
    public static string Of(HttpContext http) => Of(http.Connection.RemoteIpAddress);

    /// <summary>The network of an address; empty for a caller without one, on a local socket for one.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is null or { AddressFamily: not AddressFamily.InterNetworkV6 } or { IsIPv4MappedToIPv6: true })
        {
            return (address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address)?.ToString() ?? "";
        }

        byte[] bytes = address.GetAddressBytes();
        bytes.AsSpan(HouseholdBytes).Clear();
        return new IPAddress(bytes).ToString();
    }
}
