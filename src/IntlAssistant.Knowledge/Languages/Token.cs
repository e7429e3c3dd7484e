namespace IntlAssistant.Knowledge.Languages;

/// <summary>One word of an analysed text.</summary>
/// <param name="Surface">The word folded (Unicode form, case, diacritics, letters, digits), not stemmed: what names are compared by.</param>
/// <param name="Term">The stemmed word: what is indexed and searched.</param>
/// <param name="Span">Where the word stands in the text that was analysed, before any folding.</param>
/// <param name="IsFunctionWord">Whether it is a word such as "the" or "is" that says nothing about the subject.</param>
public readonly record struct Token(string Surface, string Term, TextSpan Span, bool IsFunctionWord)
{
    /// <summary>
    /// The stem without what may be another word written together with it, as Arabic prepositions and Persian possessives are;
    /// <see langword="null"/> where nothing is. For whom the word itself is unknown.
    /// </summary>
    public string? BareTerm { get; init; }
}
