using System.Globalization;
using System.Text;

namespace IntlAssistant.Answering.Vectors.Static.Normalizing;

/// <summary>Takes marks off letters.</summary>
internal static class Accents
{
    /// <summary>The text, which stands decomposed, without its marks.</summary>
    public static string Strip(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark))
        {
            plain.Append(letter);
        }

        return plain.ToString();
    }
}
