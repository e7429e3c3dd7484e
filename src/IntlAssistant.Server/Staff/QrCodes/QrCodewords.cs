using System.Collections;

namespace IntlAssistant.Server.Staff.QrCodes;

/// <summary>The codewords of a QR code: bytes, padding, and Reed-Solomon correction, block by block.</summary>
internal static class QrCodewords
{
    private const int Polynomial = 0x11d;
    private static readonly byte[] Padding = [0xec, 0x11];

    /// <summary>The codewords in the order in which they are drawn.</summary>
    public static byte[] Of(ReadOnlySpan<byte> bytes, QrVersion version)
    {
        var blocks = Blocks(Data(bytes, version), version);
        var corrections = blocks.Select(block => Correct(block, version.Correction)).ToList();
        return [.. Woven(blocks), .. Woven(corrections)];
    }

    /// <summary>Mode, length, bytes, end, and padding to the size.</summary>
    private static byte[] Data(ReadOnlySpan<byte> bytes, QrVersion version)
    {
        var bits = new BitArray(8 * version.Data);
        var at = 0;
        Write(0b0100, 4);
        Write(bytes.Length, version.LengthBits);
        foreach (var one in bytes)
        {
            Write(one, 8);
        }

        at = Math.Min(at + 4, bits.Length); // The end is four zeros, or as many as there is room for.
        at = (at + 7) / 8 * 8;
        for (var pad = 0; at < bits.Length; pad++)
        {
            Write(Padding[pad % Padding.Length], 8);
        }

        var data = new byte[version.Data];
        for (var place = 0; place < bits.Length; place++)
        {
            data[place / 8] |= (byte)((bits[place] ? 1 : 0) << (7 - (place % 8)));
        }

        return data;

        void Write(int value, int count)
        {
            for (var bit = count - 1; bit >= 0; bit--)
            {
                bits[at++] = ((value >> bit) & 1) == 1;
            }
        }
    }

    /// <summary>The data cut into blocks: the later ones are one longer where it does not come out even.</summary>
    private static List<byte[]> Blocks(byte[] data, QrVersion version)
    {
        var (length, longer) = (data.Length / version.Blocks, data.Length % version.Blocks);
        var blocks = new List<byte[]>();
        for (var (block, at) = (0, 0); block < version.Blocks; block++)
        {
            var take = length + (block >= version.Blocks - longer ? 1 : 0);
            blocks.Add(data[at..(at + take)]);
            at += take;
        }

        return blocks;
    }

    /// <summary>The first of each block, then the second of each.</summary>
    private static IEnumerable<byte> Woven(List<byte[]> blocks) =>
        Enumerable.Range(0, blocks.Max(block => block.Length)).SelectMany(place => blocks.Where(block => place < block.Length).Select(block => block[place]));

    /// <summary>What is left when the block, as a polynomial over GF(256), is divided by the generator.</summary>
    private static byte[] Correct(byte[] block, int count)
    {
        var generator = Generator(count);
        var rest = new byte[count];
        foreach (var one in block)
        {
            var factor = (byte)(one ^ rest[0]);
            rest = [.. rest[1..], 0];
            for (var place = 0; place < count; place++)
            {
                rest[place] ^= Times(generator[place], factor);
            }
        }

        return rest;
    }

    /// <summary>The product of (x - 2⁰)…(x - 2ⁿ⁻¹), without its leading one.</summary>
    private static byte[] Generator(int count)
    {
        var generator = new byte[count];
        generator[^1] = 1;
        byte root = 1;
        for (var factor = 0; factor < count; factor++)
        {
            for (var place = 0; place < count; place++)
            {
                generator[place] = (byte)(Times(generator[place], root) ^ (place + 1 < count ? generator[place + 1] : 0));
            }

            root = Times(root, 2);
        }

        return generator;
    }

    private static byte Times(int one, int other)
    {
        var product = 0;
        for (var bit = 7; bit >= 0; bit--)
        {
            product = (product << 1) ^ ((product >> 7) * Polynomial);
            product ^= ((other >> bit) & 1) * one;
        }

        return (byte)product;
    }
}
