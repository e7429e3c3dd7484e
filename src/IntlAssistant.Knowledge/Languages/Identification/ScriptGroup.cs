namespace IntlAssistant.Knowledge.Languages.Identification;

/// <summary>Writing systems as far as they tell languages apart.</summary>
internal enum ScriptGroup
{
    /// <summary>No letter of a script that is known here.</summary>
    None,

    /// <summary>Latin letters.</summary>
    Latin,

    /// <summary>Arabic letters.</summary>
    Arabic,

    /// <summary>Cyrillic letters.</summary>
    Cyrillic,

    /// <summary>Devanagari.</summary>
    Devanagari,

    /// <summary>Han characters.</summary>
    Han,

    /// <summary>Japanese syllables.</summary>
    Kana,

    /// <summary>Korean syllables.</summary>
    Hangul,

    /// <summary>Greek letters.</summary>
    Greek,

    /// <summary>Hebrew letters.</summary>
    Hebrew,

    /// <summary>Thai letters.</summary>
    Thai,
}
