using System.Globalization;
using System.Text;

namespace IntlAssistant.Answering.Evaluation;

/// <summary>Folds what question sets do not tell apart: case, diacritics, and Persian or Arabic forms of digits.</summary>
internal static class Folding
{
    /// <summary>The text folded.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormKD))
        {
            var category = CharUnicodeInfo.GetUnicodeCategory(character);
            if (category == UnicodeCategory.DecimalDigitNumber)
            {
                folded.Append((char)('0' + (int)char.GetNumericValue(character)));
            }
            else if (category != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.ToLowerInvariant(character));
            }
        }

        return folded.ToString();
    }
}
