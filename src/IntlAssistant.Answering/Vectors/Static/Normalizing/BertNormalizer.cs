using System.Globalization;
using System.Text;

namespace IntlAssistant.Answering.Vectors.Static.Normalizing;

/// <summary>BERT's normalising: control characters out, every kind of space a space, Chinese characters apart, accents and case folded.</summary>
internal sealed class BertNormalizer(bool cleans, bool partsChinese, bool stripsAccents, bool lowers) : INormalizer
{
    /// <inheritdoc/>
    public string Normalize(string text)
    {
        var clean = new StringBuilder(text.Length + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            if (cleans && (rune.Value is 0 or 0xFFFD || IsControl(rune)))
            {
                continue;
            }

            if (cleans && Rune.IsWhiteSpace(rune))
            {
                clean.Append(' ');
            }
            else if (partsChinese && IsChinese(rune.Value))
            {
                clean.Append(' ').Append(rune).Append(' ');
            }
            else
            {
                clean.Append(rune);
            }
        }

        var normalised = stripsAccents ? Accents.Strip(clean.ToString().Normalize(NormalizationForm.FormD)) : clean.ToString();
        return lowers ? normalised.ToLowerInvariant() : normalised;
    }

    private static bool IsControl(Rune rune) => rune.Value is not ('\t' or '\n' or '\r')
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned;

    private static bool IsChinese(int value) => value is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x20000 and <= 0x2CEAF)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0x2F800 and <= 0x2FA1F);
}
