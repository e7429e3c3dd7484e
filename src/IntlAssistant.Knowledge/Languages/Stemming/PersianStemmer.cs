namespace IntlAssistant.Knowledge.Languages.Stemming;

/// <summary>Light Persian stemming: plurals with their possessives, the ezafe, comparatives, the prefixes of verbs.</summary>
/// <remarks>
/// The inflections are those that grammars of Persian list and that J. Savoy and L. Dolamic, Information retrieval with
/// Hindi, Bengali, Marathi and Persian languages, 2009, found to matter; colloquial forms (هامون, هاشون) are added.
/// </remarks>
internal sealed class PersianStemmer : IStemmer
{
    private static readonly SuffixTable Plurals = new(
        2,
        """
        ها های هایی هایم هایت هایش هایمان هایتان هایشان هامان هاتان هاشان هام هات هاش هامون هاتون هاشون هاست هاشو هارو هاي
        """);

    private static readonly SuffixTable Comparatives = new(3, "تر ترین تری ترینها ترها");
    private static readonly SuffixTable Possessives = new(4, "مان تان شان مون تون شون یمان یتان یشان یم یت یش");
    private static readonly SuffixTable PersonPlurals = new(4, "ان");
    private static readonly SuffixTable JoinedPersonPlurals = new(3, "گان یان");
    private static readonly SuffixTable Ezafe = new(3, "ی یی ای");
    private static readonly SuffixTable VerbPrefixes = new(3, "می نمی همی");
    private static readonly SuffixTable VerbEndings = new(2, "م ی د یم ید ند ین ن ه");

    // "My", "your", "his" and, as people talk, "is" and the mark of the object: پذیرشم, مدرکه, فرمو. On shorter words they are mostly the word's own.
    private static readonly SuffixTable Joined = new(4, "م ت ش ه و ام ات اش مو تو شو رو");

    /// <inheritdoc/>
    public Range Bare(ReadOnlySpan<char> word) => ..Joined.Strip(word);

    /// <inheritdoc/>
    public int Stem(Span<char> word, int length)
    {
        var start = VerbPrefixes.Prefix(word[..length]);
        if (start > 0)
        {
            length -= start;
            word.Slice(start, length).CopyTo(word);
            return VerbEndings.Strip(word[..length]);
        }

        var bare = Plurals.Strip(word[..length]);
        if (bare == length)
        {
            bare = Possessives.Strip(word[..length]);
        }

        length = Comparatives.Strip(word[..bare]);
        var ezafe = Ezafe.Strip(word[..length]);
        length = ezafe < length ? ezafe : length;
        var joined = JoinedPersonPlurals.Strip(word[..length]);
        return joined < length ? joined : PersonPlurals.Strip(word[..length]);
    }
}
