using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace IntlAssistant.Server.Staff.Sessions;

/// <summary>Secrets that browsers and links carry. The store keeps only their hashes: whoever reads it cannot sign in with what he finds.</summary>
internal static class Secret
{
    private const int Length = 32;

    /// <summary>A new one, fit for an address.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Length));

    /// <summary>What is stored of it. A secret of 256 random bits needs no salt and no slowness.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
