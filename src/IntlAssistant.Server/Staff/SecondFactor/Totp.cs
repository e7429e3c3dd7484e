using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace IntlAssistant.Server.Staff.SecondFactor;

/// <summary>One-time codes from a shared key and the clock: RFC 6238 with SHA-1, six digits and steps of thirty seconds, which every authenticator speaks.</summary>
internal static class Totp
{
    private const int KeyLength = 20;
    private const int Digits = 6;
    private const int Modulus = 1_000_000;
    private const int StepSeconds = 30;

    // A phone's clock may be a step off, and a person takes some seconds to type.
    private const int StepsAround = 1;

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyLength);

    /// <summary>The code of a step.</summary>
    public static string Code(ReadOnlySpan<byte> key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // RFC 6238's default, which authenticators expect; HMAC does not rest on SHA-1's weakness.
        HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350
        var offset = hash[^1] & 0x0f;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[offset..]) & 0x7fffffff;
        return (number % Modulus).ToString($"D{Digits}", CultureInfo.InvariantCulture);
    }

    /// <summary>The step of a time.</summary>
    public static long Step(DateTimeOffset time) => time.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The step that a code is of, around now and later than the last one that was taken; <see langword="null"/> when it is none's.</summary>
    public static long? Match(ReadOnlySpan<byte> key, string code, DateTimeOffset now, long last)
    {
        var said = Encoding.UTF8.GetBytes(code);
        for (var step = Math.Max(Step(now) - StepsAround, last + 1); step <= Step(now) + StepsAround; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(said, Encoding.UTF8.GetBytes(Code(key, step))))
            {
                return step;
            }
        }

        return null;
    }

    /// <summary>What an authenticator reads the key from.</summary>
    /// <param name="key">The key.</param>
    /// <param name="issuer">Where the code is for.</param>
    /// <param name="account">Whose it is.</param>
    public static string Address(ReadOnlySpan<byte> key, string issuer, string account) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={Base32.Write(key)}&issuer={Uri.EscapeDataString(issuer)}";
}
