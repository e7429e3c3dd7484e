namespace IntlAssistant.Knowledge.Languages.Folding;

/// <summary>Letters that Unicode keeps apart and readers, or their keyboards, do not.</summary>
/// <remarks>
/// The Arabic script is brought to one form for Arabic, Persian and Urdu: a name typed on any of the three keyboards
/// has one surface. What that costs, such as ة and ه at a word's end falling together, is what search in these
/// languages does everywhere.
/// </remarks>
internal static class LetterTable
{
    /// <summary>The one letter that stands for <paramref name="c"/>.</summary>
    public static char Map(char c) => c switch
    {
        'ı' => 'i',
        'ø' => 'o',
        'đ' or 'ð' => 'd',
        'ł' => 'l',
        'ħ' => 'h',
        'ŧ' => 't',
        'ə' => 'e',
        'ς' => 'σ',
        'ё' => 'е',
        'ي' or 'ى' or 'ې' or 'ۍ' or 'ے' or 'ێ' or 'ٸ' => 'ی',
        'ك' or 'ڪ' or 'ګ' or 'ڭ' => 'ک',
        'ڨ' => 'گ',
        'ة' or 'ہ' or 'ھ' or 'ۃ' or 'ە' or 'ۂ' or 'ۀ' => 'ه',
        'ٱ' or 'ٲ' or 'ٳ' => 'ا',
        'ۇ' or 'ۆ' or 'ۋ' or 'ۅ' => 'و',
        'ں' or 'ڼ' => 'ن',
        'ٹ' or 'ټ' => 'ت',
        'ڈ' or 'ډ' => 'د',
        'ڑ' or 'ړ' or 'ڕ' => 'ر',
        'ڵ' => 'ل',
        'ڤ' => 'ف',
        // Chandrabindu and anusvara are typed for one another.
        'ँ' => 'ं',
        _ => c,
    };

    /// <summary>The letters that one letter is spelled with where it is missing; <see langword="null"/> for the others.</summary>
    public static string? Spelled(char c) => c switch
    {
        'ß' or 'ẞ' => "ss",
        'æ' or 'Æ' or 'ǽ' or 'Ǽ' => "ae",
        'œ' or 'Œ' => "oe",
        'þ' or 'Þ' => "th",
        'ŋ' or 'Ŋ' => "ng",
        'ĳ' or 'Ĳ' => "ij",
        _ => null,
    };
}
