using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Knowledge.Index;

/// <summary>The passages, their terms and postings at one moment.</summary>
internal sealed class IndexSnapshot(
    Passage[] passages,
    Dictionary<string, int> terms,
    Postings postings,
    (string[] Surfaces, int[] Counts) words,
    string revision) : IIndexSnapshot
{
    [ThreadStatic]
    private static TopSearch? search;

    public int PassageCount => passages.Length;

    public string Revision => revision;

    /// <summary>How many words there are, the same surface with another term counted apart.</summary>
    public int WordCount => words.Counts.Length;

    public IReadOnlyList<IndexHit> Search(IReadOnlyList<QueryClause> clauses, int top)
    {
        ArgumentNullException.ThrowIfNull(clauses);
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);

        // A search runs on one thread from beginning to end, so each thread keeps its own working memory.
        var working = search ??= new TopSearch();
        working.Begin();
        foreach (var clause in clauses)
        {
            Add(clause, working);
        }

        return working.Run(postings, passages, Math.Min(top, passages.Length));
    }

    public int DocumentFrequency(string term) => terms.TryGetValue(term, out var number) ? postings.Frequency(number) : 0;

    public IEnumerable<(string Surface, int Frequency)> Vocabulary()
    {
        var frequencies = new Dictionary<string, int>(words.Surfaces.Length, StringComparer.Ordinal);
        for (var i = 0; i < words.Surfaces.Length; i++)
        {
            frequencies[words.Surfaces[i]] = frequencies.GetValueOrDefault(words.Surfaces[i]) + words.Counts[i];
        }

        return frequencies.Select(pair => (pair.Key, pair.Value));
    }

    private void Add(QueryClause clause, TopSearch working)
    {
        CheckWeight(clause.Weight);
        working.BeginClause();
        foreach (var alternative in clause.Alternatives)
        {
            CheckWeight(alternative.Weight);
            if (terms.TryGetValue(alternative.Text, out var term))
            {
                working.Add(postings, term, clause.Weight * alternative.Weight * InverseFrequency(postings.Frequency(term)));
            }
        }

        working.EndClause();
    }

    private float InverseFrequency(int frequency) =>
        (float)Math.Log(1 + ((passages.Length - frequency + 0.5) / (frequency + 0.5)));

    private static void CheckWeight(float weight)
    {
        if (!(weight > 0 && float.IsFinite(weight)))
        {
            throw new ArgumentException($"A weight must be above 0 and finite, not {weight}.", nameof(weight));
        }
    }
}
