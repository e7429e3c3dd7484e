using System.Globalization;
using System.Text;

namespace IntlAssistant.Knowledge.Languages.Folding;

/// <summary>Folds single characters: compatibility form, case, diacritics, letters that differ by keyboard, digits.</summary>
/// <remarks>
/// The rules do not depend on the language, so that one name has one surface wherever it stands. Dotted and dotless i
/// of Turkish both become i, which is right for Turkish typed with and without its letters. Computed a block of 256
/// characters at a time when first met; afterwards a look-up.
/// </remarks>
internal static class CharFolding
{
    private const int BlockSize = 256;
    private static readonly FoldedChar[]?[] Blocks = new FoldedChar[BlockSize][];

    /// <summary>The folded form of <paramref name="c"/>.</summary>
    public static ref readonly FoldedChar Of(char c)
    {
        // Two threads may compute one block; both compute the same, and either array may stay.
        var block = Blocks[c >> 8] ?? (Blocks[c >> 8] = Compute(c >> 8));
        return ref block[c & 0xFF];
    }

    /// <summary>The folded form of a character beyond the basic plane; empty when it is no part of a word.</summary>
    public static string Of(Rune rune, out CharKind kind)
    {
        if (rune.Value is >= 0x20000 and <= 0x323AF)
        {
            kind = CharKind.Ideograph;
            return rune.ToString();
        }

        // Mathematical letters and digits become plain ones here; emoji and ancient scripts do not become words.
        var plain = rune.ToString().Normalize(NormalizationForm.FormKC);
        var folded = new StringBuilder(plain.Length);
        foreach (var c in plain)
        {
            if (!char.IsSurrogate(c))
            {
                Append(folded, Of(c));
            }
        }

        var category = Rune.GetUnicodeCategory(rune);
        kind = folded.Length > 0 ? char.IsAsciiDigit(folded[0]) ? CharKind.Digit : CharKind.Letter
            : category is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark ? CharKind.Ignorable
            : CharKind.Separator;
        return folded.ToString();
    }

    /// <summary>Folds a word of a table, so that tables may be written as people write.</summary>
    public static string Fold(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            var form = Of(c);
            if (form.Kind is CharKind.Letter or CharKind.Digit or CharKind.Ideograph)
            {
                LetterComposition.Append(folded, form);
            }
            else if (form.Kind is CharKind.Ignorable)
            {
                LetterComposition.Mark(folded, c);
            }
        }

        return folded.ToString();
    }

    private static void Append(StringBuilder folded, FoldedChar form)
    {
        if (form.Kind is CharKind.Letter or CharKind.Digit)
        {
            folded.Append(form.First).Append(form.Rest);
        }
    }

    private static FoldedChar[] Compute(int block)
    {
        var forms = new FoldedChar[BlockSize];
        for (var i = 0; i < BlockSize; i++)
        {
            forms[i] = Compute((char)((block << 8) + i));
        }

        return forms;
    }

    private static FoldedChar Compute(char c)
    {
        if (char.IsSurrogate(c))
        {
            return new(CharKind.Surrogate, c, null);
        }

        if (c is '\'' or '\u2019' or '\u2018' or '\u02BC' or '\uFF07')
        {
            return new(CharKind.Apostrophe, '\'', null);
        }

        if (c is '\u200C')
        {
            return new(CharKind.Seam, c, null);
        }

        var category = CharUnicodeInfo.GetUnicodeCategory(c);
        if (c is '\u0640' || (category is UnicodeCategory.Format && c is not '\u200B'))
        {
            return new(CharKind.Ignorable, c, null);
        }

        if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark)
        {
            return IsVowelSign(c) ? new(CharKind.Letter, LetterTable.Map(c), null) : new(CharKind.Ignorable, c, null);
        }

        return Word(c);
    }

    private static FoldedChar Word(char c)
    {
        if (!char.IsLetterOrDigit(c) && CharUnicodeInfo.GetUnicodeCategory(c)
            is not (UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.OtherSymbol))
        {
            return new(CharKind.Separator, c, null);
        }

        var folded = new StringBuilder();
        foreach (var plain in Decompose(c))
        {
            folded.Append(plain);
        }

        // A fraction such as ½ is not the word "12", and a parenthesised letter not a word.
        if (folded.Length == 0 || !folded.ToString().All(char.IsLetterOrDigit) && !IsVowelSign(folded[^1]))
        {
            return new(CharKind.Separator, c, null);
        }

        var kind = IsIdeograph(folded[0]) ? CharKind.Ideograph
            : char.IsAsciiDigit(folded[0]) ? CharKind.Digit
            : CharKind.Letter;
        return new(kind, folded[0], folded.Length == 1 ? null : folded.ToString(1, folded.Length - 1));
    }

    private static IEnumerable<char> Decompose(char c)
    {
        foreach (var compatible in c.ToString().Normalize(NormalizationForm.FormKC))
        {
            if (LetterTable.Spelled(compatible) is { } spelled)
            {
                foreach (var letter in spelled)
                {
                    yield return letter;
                }

                continue;
            }

            var lower = compatible is 'İ' ? 'i' : char.ToLowerInvariant(compatible);
            if (!LosesDiacritics(lower))
            {
                yield return Plain(lower);
                continue;
            }

            foreach (var part in lower.ToString().Normalize(NormalizationForm.FormD))
            {
                if (CharUnicodeInfo.GetUnicodeCategory(part) is not UnicodeCategory.NonSpacingMark || IsVowelSign(part))
                {
                    foreach (var letter in LetterTable.Spelled(part) ?? Plain(part).ToString())
                    {
                        yield return letter;
                    }
                }
            }
        }
    }

    private static char Plain(char c) => char.IsDigit(c)
        ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c))
        : LetterTable.Map(c);

    /// <summary>Cyrillic й and Japanese が are letters of their own; é, ό and أ are letters with something on them.</summary>
    private static bool LosesDiacritics(char c) =>
        c is < '\u0400' or (>= '\u0600' and <= '\u06FF') or (>= '\u0750' and <= '\u077F') or (>= '\u0900' and <= '\u097F')
            or (>= '\u1E00' and <= '\u1FFF');

    private static bool IsVowelSign(char c) =>
        c is >= '\u0900' and <= '\u0DFF' and not ('\u093C' or '\u09BC' or '\u0A3C' or '\u0951' or '\u0952');

    private static bool IsIdeograph(char c) => c
        is (>= '\u3400' and <= '\u9FFF') or (>= '\u3040' and <= '\u30FF') or (>= '\u31F0' and <= '\u31FF')
        or '\u3005' or '\u3006' or '\u3007'
        or (>= '\uAC00' and <= '\uD7AF') or (>= '\uF900' and <= '\uFAFF')
        or (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF');
}
