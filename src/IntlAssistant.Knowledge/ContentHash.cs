using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace IntlAssistant.Knowledge;

/// <summary>The revision of a piece of content: 16 hexadecimal characters of SHA-256 over its parts.</summary>
/// <remarks>Each part is preceded by its length, so that moving a word from one part to the next changes the revision.</remarks>
internal sealed class ContentHash : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public static string Of(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content))[..16];

    public static string Of(string content) => Of(Encoding.UTF8.GetBytes(content));

    public ContentHash Add(string? part)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, part?.Length ?? -1);
        hash.AppendData(length);
        hash.AppendData(Encoding.UTF8.GetBytes(part ?? ""));
        return this;
    }

    public ContentHash Add(IReadOnlyList<string> parts)
    {
        Add(parts.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        foreach (var part in parts)
        {
            Add(part);
        }

        return this;
    }

    public string ToRevision() => Convert.ToHexStringLower(hash.GetHashAndReset())[..16];

    public void Dispose() => hash.Dispose();
}
