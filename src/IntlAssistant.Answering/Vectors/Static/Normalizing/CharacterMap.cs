using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace IntlAssistant.Answering.Vectors.Static.Normalizing;

/// <summary>SentencePiece's precompiled map of characters: a double-array trie over UTF-8 and the texts that it leads to.</summary>
internal sealed class CharacterMap : INormalizer
{
    // The original looks up whole graphemes only up to this many bytes.
    private const int LongestGrapheme = 6;

    private readonly uint[] units;
    private readonly byte[] texts;

    /// <summary>Reads a map as <c>tokenizer.json</c> holds it.</summary>
    /// <exception cref="FormatException">It is no such map.</exception>
    public CharacterMap(string base64)
    {
        var bytes = Convert.FromBase64String(base64);
        var size = bytes.Length >= 4 ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : 0;
        if (size % 4 != 0 || size > bytes.Length - 4)
        {
            throw new FormatException("the precompiled character map is not whole");
        }

        units = new uint[size / 4];
        for (var index = 0; index < units.Length; index++)
        {
            units[index] = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(4 + (4 * index)));
        }

        texts = bytes[(4 + (int)size)..];
    }

    /// <inheritdoc/>
    public string Normalize(string text)
    {
        var normalised = new StringBuilder(text.Length);
        var graphemes = StringInfo.GetTextElementEnumerator(text);
        while (graphemes.MoveNext())
        {
            var grapheme = graphemes.GetTextElement();
            if (Encoding.UTF8.GetByteCount(grapheme) < LongestGrapheme && Find(grapheme) is { } whole)
            {
                normalised.Append(whole);
                continue;
            }

            foreach (var rune in grapheme.EnumerateRunes())
            {
                var written = rune.ToString();
                normalised.Append(Find(written) ?? written);
            }
        }

        return normalised.ToString();
    }

    // What the shortest beginning that the trie knows leads to, as the original takes it.
    private string? Find(string text)
    {
        if (units.Length == 0)
        {
            return null;
        }

        var place = Offset(units[0]);
        foreach (var letter in Encoding.UTF8.GetBytes(text))
        {
            place ^= letter;
            if (letter == 0 || place >= units.Length || Label(units[place]) != letter)
            {
                return null;
            }

            var unit = units[place];
            place ^= Offset(unit);
            if (((unit >> 8) & 1) == 1 && place < units.Length)
            {
                return TextAt((int)(units[place] & 0x7FFFFFFF));
            }
        }

        return null;
    }

    private static uint Offset(uint unit) => (unit >> 10) << (int)((unit & (1 << 9)) >> 6);

    private static uint Label(uint unit) => unit & 0x800000FF;

    private string TextAt(int start)
    {
        if (start >= texts.Length)
        {
            return "";
        }

        var end = Array.IndexOf(texts, (byte)0, start);
        return Encoding.UTF8.GetString(texts, start, (end < 0 ? texts.Length : end) - start);
    }
}
