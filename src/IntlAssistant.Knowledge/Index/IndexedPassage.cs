using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Knowledge.Index;

/// <summary>A passage as the index keeps it between updates: the words of its fields in order, and the concepts beside them.</summary>
internal sealed class IndexedPassage
{
    /// <summary>How many fields there are.</summary>
    public const int FieldCount = 4;

    private readonly int[] words;
    private readonly int[] concepts;
    private readonly int[] wordEnds = new int[FieldCount];
    private readonly int[] conceptEnds = new int[FieldCount];

    /// <summary>Numbers what was analysed.</summary>
    public IndexedPassage(Passage passage, IReadOnlyList<AnalysedText> texts, WordTable table)
    {
        Revision = passage.Revision;
        words = new int[texts.Sum(text => text.Tokens.Count)];
        concepts = new int[texts.Sum(text => text.Mentions.Count)];
        var (word, concept) = (0, 0);
        foreach (var text in texts)
        {
            foreach (var token in text.Tokens)
            {
                words[word++] = table.WordOf(token);
            }

            foreach (var mention in text.Mentions)
            {
                concepts[concept++] = table.TermOf(mention.Concept.Id.Term);
            }

            for (var field = (int)text.Field; field < FieldCount; field++)
            {
                (wordEnds[field], conceptEnds[field]) = (word, concept);
            }
        }
    }

    private IndexedPassage(IndexedPassage other, int[] words, int[] concepts)
    {
        Revision = other.Revision;
        this.words = words;
        this.concepts = concepts;
        wordEnds = other.wordEnds;
        conceptEnds = other.conceptEnds;
    }

    /// <summary>The revision of the passage that was analysed.</summary>
    public string Revision { get; }

    /// <summary>The words of a field, in order.</summary>
    public ReadOnlySpan<int> Words(int field) => Slice(words, wordEnds, field);

    /// <summary>The terms of the concepts mentioned in a field, in order.</summary>
    public ReadOnlySpan<int> Concepts(int field) => Slice(concepts, conceptEnds, field);

    /// <summary>The same passage with the numbers of another table.</summary>
    public IndexedPassage MoveTo(WordTable table, WordTable from) => new(
        this,
        Array.ConvertAll(words, word => table.WordFrom(from, word)),
        Array.ConvertAll(concepts, concept => table.TermOf(from.Term(concept))));

    private static ReadOnlySpan<int> Slice(int[] numbers, int[] ends, int field)
    {
        var start = field == 0 ? 0 : ends[field - 1];
        return numbers.AsSpan(start, ends[field] - start);
    }
}
