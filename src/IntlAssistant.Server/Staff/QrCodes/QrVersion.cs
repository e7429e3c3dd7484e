namespace IntlAssistant.Server.Staff.QrCodes;

/// <summary>A size of QR code at the lowest level of correction, which a screen needs no more than: ISO/IEC 18004, tables 9 and E.1.</summary>
/// <param name="Number">1 to 15.</param>
/// <param name="Correction">The correction codewords of each block.</param>
/// <param name="Blocks">How many blocks.</param>
/// <param name="Data">The data codewords in all.</param>
/// <param name="Alignments">Where the centres of the small squares stand, in both directions.</param>
internal sealed record QrVersion(int Number, int Correction, int Blocks, int Data, int[] Alignments)
{
    private static readonly QrVersion[] All =
    [
        new(1, 7, 1, 19, []), new(2, 10, 1, 34, [6, 18]), new(3, 15, 1, 55, [6, 22]), new(4, 20, 1, 80, [6, 26]), new(5, 26, 1, 108, [6, 30]),
        new(6, 18, 2, 136, [6, 34]), new(7, 20, 2, 156, [6, 22, 38]), new(8, 24, 2, 194, [6, 24, 42]), new(9, 30, 2, 232, [6, 26, 46]),
        new(10, 18, 4, 274, [6, 28, 50]), new(11, 20, 4, 324, [6, 30, 54]), new(12, 24, 4, 370, [6, 32, 58]), new(13, 26, 4, 428, [6, 34, 62]),
        new(14, 30, 4, 461, [6, 26, 46, 66]), new(15, 22, 6, 523, [6, 26, 48, 70]),
    ];

    /// <summary>The modules of a side.</summary>
    public int Size => 17 + (4 * Number);

    /// <summary>The bits that say how many bytes follow.</summary>
    public int LengthBits => Number < 10 ? 8 : 16;

    /// <summary>The smallest size that holds so many bytes; <see langword="null"/> when none does.</summary>
    public static QrVersion? For(int bytes) => Array.Find(All, version => 4 + version.LengthBits + (8 * bytes) <= 8 * version.Data);
}
