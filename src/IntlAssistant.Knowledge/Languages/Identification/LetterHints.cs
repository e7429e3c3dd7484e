namespace IntlAssistant.Knowledge.Languages.Identification;

/// <summary>Letters that only some languages of a script use.</summary>
internal static class LetterHints
{
    /// <summary>The tags of the languages that a letter speaks for, parted by spaces; empty for most letters.</summary>
    public static string Of(char lower) => lower switch
    {
        'ٹ' or 'ڈ' or 'ڑ' or 'ں' or 'ے' or 'ہ' or 'ھ' or 'ۓ' => "ur",
        'پ' or 'چ' or 'گ' => "fa ur",
        'ژ' => "fa",
        'ی' or 'ک' => "fa ur",
        'ة' or 'أ' or 'إ' or 'ى' => "ar",
        'ı' or 'ğ' or 'ş' => "tr",
        'ö' or 'ü' => "tr de",
        'ä' or 'ß' => "de",
        'ñ' => "es",
        'ã' or 'õ' => "pt",
        'ç' => "tr fr pt",
        'ê' or 'î' or 'û' or 'œ' => "fr",
        'è' or 'à' => "fr it",
        'ò' or 'ì' or 'ù' => "it",
        'á' or 'í' or 'ó' or 'ú' => "es pt",
        'é' => "fr es pt",
        _ => "",
    };
}
