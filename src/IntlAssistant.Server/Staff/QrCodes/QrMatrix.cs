namespace IntlAssistant.Server.Staff.QrCodes;

/// <summary>The squares of a QR code: its fixed patterns, its codewords, its mask.</summary>
internal sealed class QrMatrix
{
    // Any mask may be read; the fixed patterns keep this one clear of long runs for addresses.
    private const int Mask = 0;
    private const int LowestCorrection = 0b01;
    private readonly int size;
    private readonly bool[,] dark;
    private readonly bool[,] isFixed;

    public QrMatrix(QrVersion version, byte[] codewords)
    {
        size = version.Size;
        (dark, isFixed) = (new bool[size, size], new bool[size, size]);
        DrawTiming();
        DrawFinders();
        DrawAlignments(version.Alignments);
        DrawFormat();
        DrawVersion(version.Number);
        DrawCodewords(codewords);
    }

    public int Size => size;

    public bool this[int column, int row] => dark[column, row];

    private void Fix(int column, int row, bool isDark)
    {
        dark[column, row] = isDark;
        isFixed[column, row] = true;
    }

    private void DrawTiming()
    {
        for (var at = 0; at < size; at++)
        {
            Fix(6, at, at % 2 == 0);
            Fix(at, 6, at % 2 == 0);
        }
    }

    private void DrawFinders()
    {
        foreach (var (column, row) in ((int, int)[])[(3, 3), (size - 4, 3), (3, size - 4)])
        {
            for (var across = -4; across <= 4; across++)
            {
                for (var down = -4; down <= 4; down++)
                {
                    if (column + across >= 0 && column + across < size && row + down >= 0 && row + down < size)
                    {
                        Fix(column + across, row + down, Math.Max(Math.Abs(across), Math.Abs(down)) is not (2 or 4));
                    }
                }
            }
        }
    }

    private void DrawAlignments(int[] places)
    {
        foreach (var column in places)
        {
            foreach (var row in places)
            {
                if (!IsFinder(column, row))
                {
                    DrawAlignment(column, row);
                }
            }
        }
    }

    private bool IsFinder(int column, int row) =>
        (column == 6 && row == 6) || (column == 6 && row == size - 7) || (column == size - 7 && row == 6);

    private void DrawAlignment(int column, int row)
    {
        for (var across = -2; across <= 2; across++)
        {
            for (var down = -2; down <= 2; down++)
            {
                Fix(column + across, row + down, Math.Max(Math.Abs(across), Math.Abs(down)) != 1);
            }
        }
    }

    /// <summary>The level and the mask, twice, under a code of their own.</summary>
    private void DrawFormat()
    {
        const int format = (LowestCorrection << 3) | Mask;
        var bits = ((format << 10) | Rest(format, 10, 0x537)) ^ 0x5412;
        for (var bit = 0; bit < 15; bit++)
        {
            var isDark = ((bits >> bit) & 1) == 1;
            Fix(8, bit < 6 ? bit : bit < 8 ? bit + 1 : size - 15 + bit, isDark);
            Fix(bit < 8 ? size - 1 - bit : bit < 9 ? 7 : 14 - bit, 8, isDark);
        }

        Fix(8, size - 8, true);
    }

    /// <summary>The size, twice, from the seventh on.</summary>
    private void DrawVersion(int number)
    {
        if (number < 7)
        {
            return;
        }

        var bits = (number << 12) | Rest(number, 12, 0x1f25);
        for (var bit = 0; bit < 18; bit++)
        {
            var isDark = ((bits >> bit) & 1) == 1;
            Fix(size - 11 + (bit % 3), bit / 3, isDark);
            Fix(bit / 3, size - 11 + (bit % 3), isDark);
        }
    }

    private static int Rest(int value, int bits, int generator)
    {
        var rest = value;
        for (var bit = 0; bit < bits; bit++)
        {
            rest = (rest << 1) ^ ((rest >> (bits - 1)) * generator);
        }

        return rest;
    }

    /// <summary>Up and down in columns of two, from the right, past whatever is fixed.</summary>
    private void DrawCodewords(byte[] codewords)
    {
        var bit = 0;
        for (var right = size - 1; right >= 1; right -= 2)
        {
            right = right == 6 ? 5 : right;
            var isUpward = ((right + 1) & 2) == 0;
            for (var step = 0; step < size; step++)
            {
                var row = isUpward ? size - 1 - step : step;
                for (var column = right; column > right - 2; column--)
                {
                    if (!isFixed[column, row])
                    {
                        var isDark = bit < codewords.Length * 8 && ((codewords[bit / 8] >> (7 - (bit % 8))) & 1) == 1;
                        dark[column, row] = isDark ^ ((column + row) % 2 == 0);
                        bit++;
                    }
                }
            }
        }
    }
}
