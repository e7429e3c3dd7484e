using System.Security.Cryptography;
using System.Text;

namespace IntlAssistant.Server.FrontEnd;

/// <summary>An npm package whose tarball is fetched once and checked against what is pinned here.</summary>
/// <param name="Name">Its name in the registry.</param>
/// <param name="Version">The exact version.</param>
/// <param name="Integrity">The tarball's hash as npm writes it: <c>sha512-</c> and base64.</param>
/// <param name="Files">The files that are taken out of it: our name for each, and its path in the tarball.</param>
internal sealed record FrontEndPackage(
    string Name, string Version, string Integrity, IReadOnlyDictionary<string, string> Files)
{
    private const string Algorithm = "sha512-";

    /// <summary>The SHA-512 that the tarball must have.</summary>
    public byte[] Hash => Integrity.StartsWith(Algorithm, StringComparison.Ordinal)
        ? Convert.FromBase64String(Integrity[Algorithm.Length..])
        : throw new FormatException($"The integrity of {Name} is '{Integrity}'; it must begin with '{Algorithm}'.");

    /// <summary>A hash of the tarball and of what is taken out of it, fit for a folder's name and an address: a file more is another folder.</summary>
    public string Prefix => Convert.ToHexStringLower(SHA256.HashData(
        [.. Hash, .. Files.OrderBy(file => file.Key, StringComparer.Ordinal).SelectMany(file => Encoding.UTF8.GetBytes($"{file.Key}={file.Value};"))]))[..16];

    /// <inheritdoc/>
    public override string ToString() => $"{Name}@{Version}";
}
