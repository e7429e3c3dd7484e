using System.Text;

namespace IntlAssistant.Server.Staff.SecondFactor;

/// <summary>Bytes as letters and digits that a person can read out: RFC 4648, without padding.</summary>
internal static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Bits = 5;

    public static string Write(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (buffer, held) = (0, 0);
        foreach (var one in bytes)
        {
            (buffer, held) = ((buffer << 8) | one, held + 8);
            while (held >= Bits)
            {
                held -= Bits;
                text.Append(Alphabet[(buffer >> held) & 31]);
            }

            buffer &= (1 << held) - 1;
        }

        return held == 0 ? text.ToString() : text.Append(Alphabet[(buffer << (Bits - held)) & 31]).ToString();
    }
}
