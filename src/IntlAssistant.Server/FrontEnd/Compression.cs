using System.IO.Compression;

namespace IntlAssistant.Server.FrontEnd;

/// <summary>Makes the compressed forms that browsers accept.</summary>
internal static class Compression
{
    /// <summary>Brotli. Quality 11 takes seconds for a few megabytes: it is for what is made once and kept on disk.</summary>
    public static byte[] Brotli(ReadOnlySpan<byte> bytes, int quality)
    {
        var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, compressed, out var length, quality, window: 22)
            ? compressed[..length]
            : throw new InvalidOperationException($"{bytes.Length} bytes could not be compressed.");
    }

    /// <summary>Gzip, for browsers that take Brotli only over TLS and are not served over TLS.</summary>
    public static byte[] Gzip(ReadOnlySpan<byte> bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.SmallestSize))
        {
            gzip.Write(bytes);
        }

        return compressed.ToArray();
    }
}
