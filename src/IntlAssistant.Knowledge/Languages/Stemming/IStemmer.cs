namespace IntlAssistant.Knowledge.Languages.Stemming;

/// <summary>Reduces a folded word to what its inflected forms share.</summary>
internal interface IStemmer
{
    /// <summary>Stems in place.</summary>
    /// <param name="word">The folded word, with at least <see cref="Slack"/> characters of room behind it.</param>
    /// <param name="length">How many characters of <paramref name="word"/> are the word.</param>
    /// <returns>The length of the stem, which stands at the start of <paramref name="word"/>; above 0.</returns>
    int Stem(Span<char> word, int length);

    /// <summary>The room that a stemmer may use behind the word.</summary>
    const int Slack = 8;
}
