using System.Globalization;

namespace IntlAssistant.Answering.Privacy;

/// <summary>A text letter for letter, with ASCII digits and one form of each letter, so that what is found in it stands in the text itself.</summary>
internal static class FoldedText
{
    public static string Of(string text) => string.Create(text.Length, text, (folded, original) =>
    {
        for (var i = 0; i < folded.Length; i++)
        {
            folded[i] = Fold(original[i]);
        }
    });

    /// <summary>The digits of a text alone.</summary>
    public static string Digits(string text) => new([.. Of(text).Where(char.IsAsciiDigit)]);

    private static char Fold(char letter) => letter switch
    {
        'ي' or 'ى' => 'ی',
        'ك' => 'ک',
        'أ' or 'إ' => 'ا',
        '\u200C' or '\u00A0' or '\u202F' or '\u3000' => ' ',
        '＠' => '@',
        '．' or '。' => '.',
        '：' => ':',
        '‐' or '‑' or '–' or '—' or '－' => '-',
        '＋' => '+',
        '’' or '‘' or 'ʼ' => '\'',
        _ when char.IsDigit(letter) => (char)('0' + (int)CharUnicodeInfo.GetNumericValue(letter)),
        >= 'Ａ' and <= 'Ｚ' => (char)(letter - 'Ａ' + 'A'),
        _ => letter,
    };
}
