using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Knowledge.Index;

/// <summary>Numbers for words and terms, so that a passage is kept as numbers: a word is a surface with the term it is indexed by.</summary>
/// <remarks>Belongs to the index's one writer; readers never see it.</remarks>
internal sealed class WordTable
{
    /// <summary>The term of a word that is not indexed.</summary>
    public const int NoTerm = -1;

    private readonly Dictionary<(string Surface, string? Term), int> wordNumbers = [];
    private readonly Dictionary<string, int> termNumbers = new(StringComparer.Ordinal);
    private readonly List<(string Surface, int Term)> words = [];
    private readonly List<string> terms = [];

    /// <summary>How many words there are.</summary>
    public int WordCount => words.Count;

    /// <summary>How many terms there are.</summary>
    public int TermCount => terms.Count;

    /// <summary>The number of a token's word.</summary>
    public int WordOf(in Token token) => WordOf(token.Surface, token.IsFunctionWord ? null : token.Term);

    /// <summary>The number of a term.</summary>
    public int TermOf(string term)
    {
        if (!termNumbers.TryGetValue(term, out var number))
        {
            termNumbers.Add(term, number = terms.Count);
            terms.Add(term);
        }

        return number;
    }

    /// <summary>The folded word.</summary>
    public string SurfaceOf(int word) => words[word].Surface;

    /// <summary>The number of the word's term, or <see cref="NoTerm"/>.</summary>
    public int TermOf(int word) => words[word].Term;

    /// <summary>The term of that number.</summary>
    public string Term(int term) => terms[term];

    /// <summary>The number in this table of a word of another.</summary>
    public int WordFrom(WordTable other, int word) =>
        WordOf(other.words[word].Surface, other.words[word].Term == NoTerm ? null : other.terms[other.words[word].Term]);

    private int WordOf(string surface, string? term)
    {
        if (!wordNumbers.TryGetValue((surface, term), out var number))
        {
            wordNumbers.Add((surface, term), number = words.Count);
            words.Add((surface, term is null ? NoTerm : TermOf(term)));
        }

        return number;
    }
}
