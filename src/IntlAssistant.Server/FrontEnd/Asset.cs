using System.Security.Cryptography;
using System.Text;

namespace IntlAssistant.Server.FrontEnd;

/// <summary>A file that a browser may keep for ever: its address changes with its content.</summary>
internal sealed class Asset
{
    private const int QuickQuality = 6;
    private readonly Lazy<byte[]?> brotli;
    private readonly Lazy<byte[]?> gzip;

    /// <summary>A file whose compressed forms are at hand, or that is not worth compressing.</summary>
    public Asset(string name, string hash, byte[] bytes, byte[]? brotli = null, byte[]? gzip = null)
    {
        (Name, Hash, Bytes) = (name, hash, bytes);
        this.brotli = new Lazy<byte[]?>(brotli);
        this.gzip = new Lazy<byte[]?>(gzip);
    }

    private Asset(string name, byte[] bytes)
    {
        (Name, Hash, Bytes) = (name, Convert.ToHexStringLower(SHA256.HashData(bytes))[..16], bytes);
        brotli = new Lazy<byte[]?>(() => Compression.Brotli(bytes, QuickQuality));
        gzip = new Lazy<byte[]?>(() => Compression.Gzip(bytes));
    }

    /// <summary>Its name: the end of its address.</summary>
    public string Name { get; }

    /// <summary>A hash of what it holds.</summary>
    public string Hash { get; }

    /// <summary>The content.</summary>
    public byte[] Bytes { get; }

    /// <summary>Where it is served.</summary>
    public string Path => $"/assets/{Hash}/{Name}";

    /// <summary>What it is, by its name.</summary>
    public string ContentType => System.IO.Path.GetExtension(Name) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".json" => "application/json; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".woff2" => "font/woff2",
        var extension => throw new NotSupportedException($"No content type is known for '{extension}'."),
    };

    /// <summary>A file of text that is compressed when it is first asked for.</summary>
    public static Asset OfText(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Whether compressing helps: a font already is.</summary>
    public static bool IsWorthCompressing(string path) => System.IO.Path.GetExtension(path) is not ".woff2";

    /// <summary>The smallest form that a browser takes, by its <c>Accept-Encoding</c>.</summary>
    public (byte[] Bytes, string? Encoding) For(string? acceptEncoding)
    {
        var accepted = (acceptEncoding ?? "").Split(',', StringSplitOptions.TrimEntries);
        return accepted.Any(entry => Accepts(entry, "br")) && brotli.Value is { } br ? (br, "br")
            : accepted.Any(entry => Accepts(entry, "gzip")) && gzip.Value is { } gz ? (gz, "gzip")
            : (Bytes, null);
    }

    private static bool Accepts(string entry, string encoding)
    {
        var parts = entry.Split(';', StringSplitOptions.TrimEntries);
        return parts[0].Equals(encoding, StringComparison.OrdinalIgnoreCase)
            && !parts.Skip(1).Any(part => part is "q=0" or "q=0.0" or "q=0.00" or "q=0.000");
    }
}
