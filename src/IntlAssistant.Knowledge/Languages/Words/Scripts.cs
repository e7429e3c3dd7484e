namespace IntlAssistant.Knowledge.Languages.Words;

/// <summary>Tells scripts apart.</summary>
internal static class Scripts
{
    /// <summary>The script of a folded letter or digit.</summary>
    public static Script Of(char folded) => folded switch
    {
        < '\u0250' or (>= '\u1E00' and <= '\u1EFF') => Script.Latin,
        (>= '\u0600' and <= '\u06FF') or (>= '\u0750' and <= '\u077F') => Script.Arabic,
        >= '\u0400' and <= '\u052F' => Script.Cyrillic,
        >= '\u0900' and <= '\u097F' => Script.Devanagari,
        _ => Script.Other,
    };
}
