namespace IntlAssistant.Knowledge;

/// <summary>A stretch of a text, in UTF-16 code units from the start of that text.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The first code unit after the stretch.</summary>
    public int End => Start + Length;

    /// <summary>The words of <paramref name="text"/> that the span covers.</summary>
    public string Of(string text) => text.Substring(Start, Length);
}
