namespace IntlAssistant.Knowledge.Languages.Stemming;

/// <summary>Light French stemming: number, gender, the commonest derivations and verb endings, over words without accents.</summary>
/// <remarks>After J. Savoy, A stemming procedure and stopword list for general French corpora, 1999; without accents, since visitors type without.</remarks>
internal sealed class FrenchStemmer : IStemmer
{
    private static readonly SuffixTable Derivations = new(
        4,
        """
        ation ateur atrice ition iteur itrice ement issement ivement ivite itaire ite iste isme able ible ique
        euse eux eur iere ier elle ance ence
        """);

    private static readonly SuffixTable Verbs = new(3, "er ez ee ant ent ait aient erai eras era erons erez eront ons");

    /// <inheritdoc/>
    public int Stem(Span<char> word, int length)
    {
        if (length < 4)
        {
            return length;
        }

        length = Plural(word, length);
        var derived = Derivations.Strip(word[..length]);
        if (derived < length)
        {
            return derived;
        }

        // The e of the feminine goes first, so that étudiante loses what étudiant loses.
        if (length > 3 && word[length - 1] == 'e')
        {
            length--;
        }

        length = Verbs.Strip(word[..length]);
        return length > 3 && word[length - 1] == word[length - 2] ? length - 1 : length;
    }

    private static int Plural(Span<char> word, int length)
    {
        if (word[..length].EndsWith("aux") && !word[..length].EndsWith("eaux") && length > 4)
        {
            word[length - 2] = 'l';
            return length - 1;
        }

        return word[length - 1] is 's' or 'x' ? length - 1 : length;
    }
}
