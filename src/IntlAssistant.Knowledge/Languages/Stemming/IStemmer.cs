namespace IntlAssistant.Knowledge.Languages.Stemming;

/// <summary>Reduces a folded word to what its inflected forms share.</summary>
internal interface IStemmer
{
    /// <summary>Stems in place.</summary>
    /// <param name="word">The folded word, with at least <see cref="Slack"/> characters of room behind it.</param>
    /// <param name="length">How many characters of <paramref name="word"/> are the word.</param>
    /// <returns>The length of the stem, which stands at the start of <paramref name="word"/>; above 0.</returns>
    int Stem(Span<char> word, int length);

    /// <summary>
    /// Where in a folded word the word itself stands when another is written together with it, a preposition before it say:
    /// the whole word when there is none. A guess that holds only where the rest is a word that is known.
    /// </summary>
    /// <param name="word">The folded word.</param>
    Range Bare(ReadOnlySpan<char> word) => Range.All;

    /// <summary>The room that a stemmer may use behind the word.</summary>
    const int Slack = 8;
}
