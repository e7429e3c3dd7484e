namespace IntlAssistant.Knowledge.Languages.Stemming;

/// <summary>Light German stemming: the endings of nouns, adjectives and their comparison; ae, oe, ue as the umlauts they stand for.</summary>
/// <remarks>After J. Savoy, Light stemming approaches for the French, Portuguese, German and Hungarian languages, 2006.</remarks>
internal sealed class GermanStemmer : IStemmer
{
    /// <inheritdoc/>
    public int Stem(Span<char> word, int length)
    {
        length = Umlauts(word, length);
        length = Inflection(word, length);
        return Comparison(word, length);
    }

    /// <summary>The folding has made ü to u; where ü is typed ue, the e goes, but not in "quer" or "neue".</summary>
    private static int Umlauts(Span<char> word, int length)
    {
        var kept = 0;
        for (var i = 0; i < length; i++)
        {
            var before = kept > 0 ? word[kept - 1] : '\0';
            var beforeThat = kept > 1 ? word[kept - 2] : '\0';
            var isSpelledUmlaut = word[i] == 'e' && (before is 'a' or 'o' || (before is 'u' && beforeThat is not ('q' or 'a' or 'e')));
            if (!isSpelledUmlaut)
            {
                word[kept++] = word[i];
            }
        }

        return kept;
    }

    private static int Inflection(Span<char> word, int length)
    {
        var whole = word[..length];
        if (length > 5 && whole.EndsWith("ern"))
        {
            return length - 3;
        }

        if (length > 4 && word[length - 2] == 'e' && word[length - 1] is 'm' or 'n' or 'r' or 's')
        {
            return length - 2;
        }

        if (length > 3 && word[length - 1] == 'e')
        {
            return length - 1;
        }

        return length > 3 && word[length - 1] == 's' && MayPrecedeS(word[length - 2]) ? length - 1 : length;
    }

    private static int Comparison(Span<char> word, int length)
    {
        var whole = word[..length];
        if (length > 5 && whole.EndsWith("est"))
        {
            return length - 3;
        }

        if (length > 4 && word[length - 2] == 'e' && word[length - 1] is 'r' or 'n')
        {
            return length - 2;
        }

        return length > 4 && whole.EndsWith("st") && MayPrecedeSt(word[length - 3]) ? length - 2 : length;
    }

    private static bool MayPrecedeS(char c) => c is 'b' or 'd' or 'f' or 'g' or 'h' or 'k' or 'l' or 'm' or 'n' or 't';

    private static bool MayPrecedeSt(char c) => MayPrecedeS(c) && c is not 't';
}
