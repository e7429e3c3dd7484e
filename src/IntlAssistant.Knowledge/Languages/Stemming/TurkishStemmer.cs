namespace IntlAssistant.Knowledge.Languages.Stemming;

/// <summary>Light Turkish stemming over words without Turkish letters: strips noun and verb endings from the outside in, as long as any is left.</summary>
/// <remarks>
/// The endings and their order follow the suffix classes of G. Eryiğit and E. Adalı, An affix stripping morphological
/// analyzer for Turkish, 2004; vowel harmony is folded away with the letters, so each ending has two forms, not eight.
/// </remarks>
internal sealed class TurkishStemmer : IStemmer
{
    private const int ShortestStem = 3;

    private static readonly SuffixTable Copulas = new(ShortestStem, "dir dur tir tur dirlar dirler yken yse ymis ydi");

    private static readonly SuffixTable Cases = new(
        ShortestStem,
        """
        da de ta te nda nde dan den tan ten ndan nden daki deki taki teki ndaki ndeki
        nin nun in un a e ya ye na ne i u yi yu ni nu la le yla yle ca ce nca nce
        """);

    // Without the "si" of odası: ofisi and kursu end like it, and the inflected forms of either stay together so.
    private static readonly SuffixTable Possessives = new(
        ShortestStem, "im um imiz umuz iniz unuz miz muz niz nuz lari leri i u");

    private static readonly SuffixTable Plurals = new(ShortestStem, "lar ler");

    private static readonly SuffixTable Verbs = new(
        ShortestStem + 1,
        """
        mak mek maktadir mektedir iyor uyor iyorum uyorum iyorsun iyorlar uyorlar iyordu uyordu acak ecek acaktir ecektir
        digi dugu tigi tugu diginda dugunda mistir mustur mis mus di du dilar diler tilar tiler
        abilir ebilir yabilir yebilir abilirim ebilirim yabilirim yebilirim abiliriz ebiliriz yabiliriz yebiliriz
        meliyim maliyim meliyiz maliyiz acagim ecegim yacagim yecegim acagiz ecegiz
        arak erek ilan ulan ilir ulur ildi uldu ilmis ulmus ildigi ma me masi mesi malari meleri mali meli
        """);

    // One ending alone: "unvana" is "unvan" with an ending, and not "unva" with the longer one that follows possessives.
    private static readonly SuffixTable Simple = new(4, "a e i u ya ye yi yu da de ta te dan den tan ten in un im um");

    /// <inheritdoc/>
    public Range Bare(ReadOnlySpan<char> word) => ..Simple.Strip(word);

    /// <inheritdoc/>
    public int Stem(Span<char> word, int length)
    {
        // Endings are stacked in many orders; taking all off also brings forms together that lost one too many.
        int before;
        do
        {
            before = length;
            length = Inflection(word[..length]);
        }
        while (length < before);

        word[length - 1] = word[length - 1] switch
        {
            // kitap, kitabı; çocuk, çocuğu.
            'b' => 'p',
            'g' => 'k',
            'd' => 't',
            var last => last,
        };
        return length;
    }

    private static int Inflection(ReadOnlySpan<char> word)
    {
        word = word[..Copulas.Strip(word)];
        var verb = Verbs.Strip(word);
        if (verb < word.Length)
        {
            return verb;
        }

        word = word[..Cases.Strip(word)];
        word = word[..Possessives.Strip(word)];
        return Plurals.Strip(word);
    }
}
