namespace IntlAssistant.Knowledge.Languages.Stemming;

/// <summary>Leaves words as they are: for languages and scripts without a stemmer.</summary>
internal sealed class NoStemmer : IStemmer
{
    /// <inheritdoc/>
    public int Stem(Span<char> word, int length) => length;
}
