namespace IntlAssistant.Knowledge.Languages.Words;

/// <summary>The scripts that have stemmers; all others are one.</summary>
internal enum Script
{
    /// <summary>Latin letters and digits.</summary>
    Latin,

    /// <summary>Arabic, Persian, Urdu.</summary>
    Arabic,

    /// <summary>Russian and its neighbours.</summary>
    Cyrillic,

    /// <summary>Hindi.</summary>
    Devanagari,

    /// <summary>Anything else.</summary>
    Other,
}
