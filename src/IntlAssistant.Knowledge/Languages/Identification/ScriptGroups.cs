namespace IntlAssistant.Knowledge.Languages.Identification;

/// <summary>Tells writing systems apart, letter by letter.</summary>
internal static class ScriptGroups
{
    /// <summary>How many groups there are.</summary>
    public const int Count = (int)ScriptGroup.Thai + 1;

    /// <summary>The writing system of a character as it was typed.</summary>
    public static ScriptGroup Of(char c) => c switch
    {
        _ when !char.IsLetter(c) => ScriptGroup.None,
        < '\u0250' or (>= '\u1E00' and <= '\u1EFF') or (>= '\uFF21' and <= '\uFF5A') => ScriptGroup.Latin,
        (>= '\u0600' and <= '\u077F') or (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFF') => ScriptGroup.Arabic,
        >= '\u0400' and <= '\u052F' => ScriptGroup.Cyrillic,
        >= '\u0900' and <= '\u097F' => ScriptGroup.Devanagari,
        (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') => ScriptGroup.Han,
        (>= '\u3040' and <= '\u30FF') or (>= '\uFF66' and <= '\uFF9F') => ScriptGroup.Kana,
        (>= '\uAC00' and <= '\uD7AF') or (>= '\u1100' and <= '\u11FF') => ScriptGroup.Hangul,
        (>= '\u0370' and <= '\u03FF') or (>= '\u1F00' and <= '\u1FFF') => ScriptGroup.Greek,
        >= '\u0590' and <= '\u05FF' => ScriptGroup.Hebrew,
        >= '\u0E00' and <= '\u0E7F' => ScriptGroup.Thai,
        _ => ScriptGroup.None,
    };
}
