using System.Text;
using IntlAssistant.Server.Staff.QrCodes;

namespace IntlAssistant.Server.Tests.Staff;

/// <summary>Reads the pictures back as a phone does: squares, mask, blocks, correction, bytes.</summary>
public sealed class QrCodeTests
{
    public static TheoryData<int> Lengths => [1, 17, 18, 32, 33, 53, 78, 106, 134, 154, 192, 230, 231, 271, 321, 367, 425, 458, 459, 520];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void What_is_drawn_is_read_back_and_its_correction_is_right(int length)
    {
        var text = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, length).Select(place => (char)('!' + (place * 7 % 90)))));
        var version = QrVersion.For(length);
        Assert.NotNull(version);

        var read = Read(new QrMatrix(version, QrCodewords.Of(text, version)), version);

        Assert.Equal(text, read);
    }

    [Fact]
    public void What_is_too_long_has_no_picture()
    {
        Assert.Null(QrPicture.Of(new string('x', 521)));
        Assert.NotNull(QrPicture.Of(new string('x', 520)));
    }

    private static byte[] Read(QrMatrix squares, QrVersion version)
    {
        var codewords = Codewords(squares, version);
        var blocks = Enumerable.Range(0, version.Blocks).Select(_ => new List<byte>()).ToArray();
        var (length, longer) = (version.Data / version.Blocks, version.Data % version.Blocks);
        var at = 0;
        for (var place = 0; place <= length; place++)
        {
            for (var block = 0; block < version.Blocks; block++)
            {
                if (place < length || block >= version.Blocks - longer)
                {
                    blocks[block].Add(codewords[at++]);
                }
            }
        }

        var data = blocks.SelectMany(block => block).ToArray();
        for (var place = 0; place < version.Correction; place++)
        {
            foreach (var block in blocks)
            {
                block.Add(codewords[at++]);
            }
        }

        Assert.All(blocks, block => Assert.All(Enumerable.Range(0, version.Correction), root => Assert.Equal(0, At(block, root))));
        var bits = string.Concat(data.Select(one => Convert.ToString(one, 2).PadLeft(8, '0')));
        Assert.Equal("0100", bits[..4]);
        var count = Convert.ToInt32(bits.Substring(4, version.LengthBits), 2);
        return [.. Enumerable.Range(0, count).Select(place => Convert.ToByte(bits.Substring(4 + version.LengthBits + (8 * place), 8), 2))];
    }

    private static byte[] Codewords(QrMatrix squares, QrVersion version)
    {
        var bits = new StringBuilder();
        var isUpward = true;
        for (var right = version.Size - 1; right > 0; right -= right == 8 ? 3 : 2)
        {
            for (var step = 0; step < version.Size; step++)
            {
                var row = isUpward ? version.Size - 1 - step : step;
                foreach (var column in (int[])[right, right - 1])
                {
                    if (!IsPattern(column, row, version))
                    {
                        bits.Append(squares[column, row] ^ ((column + row) % 2 == 0) ? '1' : '0');
                    }
                }
            }

            isUpward = !isUpward;
        }

        return [.. Enumerable.Range(0, bits.Length / 8).Select(place => Convert.ToByte(bits.ToString(place * 8, 8), 2))];
    }

    private static bool IsPattern(int column, int row, QrVersion version)
    {
        var (far, places) = (version.Size - 8, version.Alignments);
        return column == 6 || row == 6
            || (column < 9 && row < 9) || (column >= far && row < 9) || (column < 9 && row >= far)
            || (version.Number >= 7 && ((column >= far - 3 && row < 6) || (row >= far - 3 && column < 6)))
            || places.Any(x => places.Any(y =>
                Math.Abs(column - x) <= 2 && Math.Abs(row - y) <= 2
                && !((x == 6 && y == 6) || (x == 6 && y == places[^1]) || (x == places[^1] && y == 6))));
    }

    /// <summary>A block as a polynomial over GF(256), at a power of two: zero where the correction is right.</summary>
    private static int At(List<byte> block, int root)
    {
        var power = Enumerable.Range(0, root).Aggregate(1, (value, _) => Twice(value));
        return block.Aggregate(0, (value, one) => Times(value, power) ^ one);
    }

    private static int Twice(int value) => value < 128 ? value << 1 : (value << 1) ^ 0x11d;

    private static int Times(int one, int other) => other == 0 ? 0 : ((other & 1) == 1 ? one : 0) ^ Times(Twice(one), other >> 1);
}
