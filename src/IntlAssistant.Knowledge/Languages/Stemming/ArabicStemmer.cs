namespace IntlAssistant.Knowledge.Languages.Stemming;

/// <summary>Light Arabic stemming: takes off "and", the article with its prepositions, and the commonest endings.</summary>
/// <remarks>After "light10" of L. Larkey, L. Ballesteros and M. Connell, Light stemming for Arabic information retrieval, 2007.</remarks>
internal sealed class ArabicStemmer : IStemmer
{
    // The first letter of a shorter word is mostly its own.
    private const int ShortestBare = 4;

    private static readonly SuffixTable Articles = new(2, "ال وال بال كال فال لل ولل");
    private static readonly SuffixTable Pronouns = new(3, "تكم تنا تهم تها تك تي كم هم نا");
    private static readonly SuffixTable Accusative = new(3, "ا");
    private static readonly SuffixTable Endings = new(2, "ها ان ات ون ين يه ية ه ة ي");

    // "To", "in" and "like", with "and" or "so" before them: لطلاب, وبطهران.
    private static readonly SuffixTable Prepositions = new(ShortestBare, "ل ب ك و ف ول وب وك فل فب فك");

    /// <inheritdoc/>
    public Range Bare(ReadOnlySpan<char> word) => Prepositions.Prefix(word)..;

    /// <inheritdoc/>
    public int Stem(Span<char> word, int length)
    {
        var start = Articles.Prefix(word[..length]);
        if (start == 0 && length > 3 && word[0] == 'و')
        {
            start = 1;
        }

        length -= start;
        word.Slice(start, length).CopyTo(word);
        // جامعتكم, your university, is جامعة: the pronoun goes with the letter that the ending has become.
        length = Pronouns.Strip(word[..length]);
        int before;
        do
        {
            before = length;
            length = Endings.Strip(word[..length]);
        }
        while (length < before);

        // The alif of the indefinite accusative, whose mark is seldom typed: منحًا is منح.
        return Accusative.Strip(word[..length]);
    }
}
