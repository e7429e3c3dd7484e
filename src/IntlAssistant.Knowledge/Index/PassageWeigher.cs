using System.Runtime.InteropServices;

namespace IntlAssistant.Knowledge.Index;

/// <summary>Works out what each term of a passage is worth there: the part of BM25F that does not depend on the query.</summary>
/// <param name="table">The words.</param>
/// <param name="options">The weights.</param>
/// <param name="averageLengths">The average length of each field over all passages.</param>
internal sealed class PassageWeigher(WordTable table, IndexOptions options, double[] averageLengths)
{
    private readonly int[] places = FilledWith(-1, table.TermCount);
    private readonly List<(int Term, float Impact)> terms = [];

    /// <summary>The terms of a passage, each once. The result holds until the next call.</summary>
    public ReadOnlySpan<(int Term, float Impact)> Weigh(IndexedPassage passage)
    {
        terms.Clear();
        for (var field = 0; field < IndexedPassage.FieldCount; field++)
        {
            AddField(passage.Words(field), passage.Concepts(field), field);
        }

        var weighed = CollectionsMarshal.AsSpan(terms);
        foreach (ref var term in weighed)
        {
            places[term.Term] = -1;
            term.Impact = (options.Saturation + 1) * term.Impact / (options.Saturation + term.Impact);
        }

        return weighed;
    }

    private static int[] FilledWith(int value, int count)
    {
        var numbers = new int[count];
        Array.Fill(numbers, value);
        return numbers;
    }

    private void AddField(NumberReader words, NumberReader concepts, int field)
    {
        var length = 0;
        foreach (var word in words)
        {
            length += table.TermOf(word) == WordTable.NoTerm ? 0 : 1;
        }

        var (weight, normalisation) = options.Of((PassageField)field);
        var worth = (float)(weight / (1 - normalisation + (normalisation * Math.Max(1, length) / averageLengths[field])));
        foreach (var word in words)
        {
            if (table.TermOf(word) is not WordTable.NoTerm and var term)
            {
                Add(term, worth);
            }
        }

        foreach (var concept in concepts)
        {
            Add(concept, worth);
        }
    }

    private void Add(int term, float worth)
    {
        if (places[term] < 0)
        {
            places[term] = terms.Count;
            terms.Add((term, 0));
        }

        CollectionsMarshal.AsSpan(terms)[places[term]].Impact += worth;
    }
}
