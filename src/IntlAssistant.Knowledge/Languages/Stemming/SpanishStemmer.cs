namespace IntlAssistant.Knowledge.Languages.Stemming;

/// <summary>Light Spanish stemming: gender and number of nouns and adjectives.</summary>
/// <remarks>After J. Savoy, Light stemming approaches for the French, Portuguese, German and Hungarian languages, 2006, and its Spanish companion.</remarks>
internal sealed class SpanishStemmer : IStemmer
{
    /// <inheritdoc/>
    public int Stem(Span<char> word, int length)
    {
        if (length < 4)
        {
            return length;
        }

        var whole = word[..length];
        if (whole.EndsWith("eses"))
        {
            return length - 2;
        }

        if (whole.EndsWith("ces"))
        {
            word[length - 3] = 'z';
            return length - 2;
        }

        if (whole.EndsWith("os") || whole.EndsWith("as") || whole.EndsWith("es"))
        {
            return length - 2;
        }

        return word[length - 1] is 'o' or 'a' or 'e' ? length - 1 : length;
    }
}
