using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using IntlAssistant.Conversations.Keys;

namespace IntlAssistant.Bot.Links;

/// <summary>Tokens for ids: the id, a use and the end of the token's life, and a signature over all three.</summary>
/// <param name="keys">Keeps the key.</param>
/// <param name="time">Tells when a token ends.</param>
/// <param name="keyName">The key: tokens of one are none of another.</param>
internal sealed class SignedIds(IKeyStore keys, TimeProvider time, string keyName)
{
    private const int KeyBytes = 32;
    private const int IdBytes = 16;
    private const int BodyBytes = IdBytes + 1 + sizeof(long);
    private const int SignatureBytes = 32;

    public async Task<string> IssueAsync(Guid id, byte use, TimeSpan life, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(life, TimeSpan.Zero);
        var token = new byte[BodyBytes + SignatureBytes];
        id.TryWriteBytes(token, bigEndian: true, out _);
        token[IdBytes] = use;
        BinaryPrimitives.WriteInt64BigEndian(token.AsSpan(IdBytes + 1), (time.GetUtcNow() + life).ToUnixTimeSeconds());
        HMACSHA256.HashData(await KeyAsync(cancellationToken), token.AsSpan(0, BodyBytes), token.AsSpan(BodyBytes));
        return Base64Url.EncodeToString(token);
    }

    public async Task<Guid?> ReadAsync(string token, byte use, CancellationToken cancellationToken)
    {
        var bytes = new byte[BodyBytes + SignatureBytes];
        if (token.Length > 2 * bytes.Length || !Base64Url.IsValid(token)
            || !Base64Url.TryDecodeFromChars(token, bytes, out var length) || length != bytes.Length)
        {
            return null;
        }

        var signature = HMACSHA256.HashData(await KeyAsync(cancellationToken), bytes.AsSpan(0, BodyBytes));
        var isOurs = CryptographicOperations.FixedTimeEquals(signature, bytes.AsSpan(BodyBytes));
        var end = BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(IdBytes + 1));
        return isOurs && bytes[IdBytes] == use && end > time.GetUtcNow().ToUnixTimeSeconds()
            ? new Guid(bytes.AsSpan(0, IdBytes), bigEndian: true)
            : null;
    }

    private async Task<byte[]> KeyAsync(CancellationToken cancellationToken) =>
        await keys.GetOrCreateAsync(keyName, KeyBytes, cancellationToken);
}
