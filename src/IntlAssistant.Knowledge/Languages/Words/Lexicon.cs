using System.Collections.Frozen;
using IntlAssistant.Knowledge.Languages.Folding;
using IntlAssistant.Knowledge.Languages.Stemming;

namespace IntlAssistant.Knowledge.Languages.Words;

/// <summary>Stems words, marks function words, and remembers the latest ones.</summary>
/// <remarks>
/// The memory is a table of fixed size in which a new word takes the place of the one that stood there, so it cannot
/// grow with what visitors type. Entries are immutable and replaced by one reference: safe from many threads.
/// </remarks>
internal sealed class Lexicon
{
    private const int MemorySize = 8192;

    private readonly WordForms?[] memory = new WordForms[MemorySize];
    private readonly IStemmer[] stemmers;
    private readonly FrozenSet<string> functionWords;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> isFunctionWord;

    /// <summary>Puts a lexicon together.</summary>
    /// <param name="stemmers">One stemmer a <see cref="Script"/>, in its order.</param>
    /// <param name="functionWords">The function words, written in any form.</param>
    public Lexicon(IStemmer[] stemmers, IEnumerable<string> functionWords)
    {
        this.stemmers = stemmers;
        this.functionWords = functionWords.Select(CharFolding.Fold).Where(word => word.Length > 0).ToFrozenSet(StringComparer.Ordinal);
        isFunctionWord = this.functionWords.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The forms of a folded word.</summary>
    public WordForms Of(ReadOnlySpan<char> folded)
    {
        var slot = Hash(folded) & (MemorySize - 1);
        var known = memory[slot];
        if (known is not null && folded.SequenceEqual(known.Surface))
        {
            return known;
        }

        var forms = Make(folded);
        memory[slot] = forms;
        return forms;
    }

    /// <summary>Whether a folded word is a function word.</summary>
    public bool IsFunctionWord(ReadOnlySpan<char> folded) => isFunctionWord.Contains(folded);

    private WordForms Make(ReadOnlySpan<char> folded)
    {
        var surface = folded.ToString();
        var isFunctionWord = this.isFunctionWord.Contains(folded) || IsPairOfFunctionWords(folded);
        if (char.IsAsciiDigit(folded[0]))
        {
            return new(surface, surface, null, isFunctionWord);
        }

        var stemmer = stemmers[(int)Scripts.Of(folded[0])];
        var term = Stem(stemmer, folded);
        var bare = folded[stemmer.Bare(folded)];
        var bareTerm = bare.Length < folded.Length ? Stem(stemmer, bare) : null;
        return new(surface, folded.SequenceEqual(term) ? surface : term, bareTerm == term ? null : bareTerm, isFunctionWord);
    }

    private static string Stem(IStemmer stemmer, ReadOnlySpan<char> folded)
    {
        Span<char> stem = stackalloc char[folded.Length + IStemmer.Slack];
        folded.CopyTo(stem);
        return stem[..stemmer.Stem(stem, folded.Length)].ToString();
    }

    /// <summary>Whether a pair of characters of a script without spaces is two words that say nothing: 我 and 想.</summary>
    private bool IsPairOfFunctionWords(ReadOnlySpan<char> folded) =>
        folded.Length == 2 && CharFolding.Of(folded[0]).Kind is CharKind.Ideograph
        && isFunctionWord.Contains(folded[..1]) && isFunctionWord.Contains(folded[1..]);

    private static int Hash(ReadOnlySpan<char> folded)
    {
        var hash = 17u;
        foreach (var c in folded)
        {
            hash = (hash * 31) + c;
        }

        return (int)((hash ^ (hash >> 15)) & 0x7FFFFFFF);
    }
}
