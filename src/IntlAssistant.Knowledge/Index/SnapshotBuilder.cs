using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Knowledge.Index;

/// <summary>Puts passages, already analysed, together to a snapshot.</summary>
internal sealed class SnapshotBuilder
{
    private readonly IndexedPassage[] indexed;
    private readonly WordTable table;
    private readonly IndexOptions options;
    private readonly int[] wordCounts;
    private readonly int[] documentFrequencies;
    private readonly int[] seenIn;
    private readonly FieldLength[] fieldLengths = new FieldLength[IndexedPassage.FieldCount];

    private SnapshotBuilder(IndexedPassage[] indexed, WordTable table, IndexOptions options)
    {
        this.indexed = indexed;
        this.table = table;
        this.options = options;
        wordCounts = new int[table.WordCount];
        documentFrequencies = new int[table.TermCount];
        seenIn = new int[table.TermCount];
    }

    /// <summary>A snapshot of <paramref name="passages"/>, which are in the order of their ids.</summary>
    public static IndexSnapshot Build(
        Passage[] passages, IndexedPassage[] indexed, WordTable table, IndexOptions options, string thesaurusRevision)
    {
        var builder = new SnapshotBuilder(indexed, table, options);
        builder.Count();
        var terms = builder.NumberTerms(out var numbers);
        return new IndexSnapshot(
            passages, terms, builder.Fill(numbers, terms.Count), builder.Words(), RevisionOf(passages, thesaurusRevision));
    }

    private static string RevisionOf(Passage[] passages, string thesaurusRevision)
    {
        using var hash = new ContentHash();
        foreach (var passage in passages)
        {
            hash.Add(passage.Id.Value).Add(passage.Revision);
        }

        return hash.Add(thesaurusRevision).ToRevision();
    }

    private void Count()
    {
        Array.Fill(seenIn, -1);
        for (var passage = 0; passage < indexed.Length; passage++)
        {
            for (var field = 0; field < IndexedPassage.FieldCount; field++)
            {
                var length = 0;
                foreach (var word in indexed[passage].Words(field))
                {
                    wordCounts[word]++;
                    var term = table.TermOf(word);
                    if (term != WordTable.NoTerm)
                    {
                        length++;
                        CountIn(passage, term);
                    }
                }

                fieldLengths[field].Add(length);

                foreach (var concept in indexed[passage].Concepts(field))
                {
                    CountIn(passage, concept);
                }
            }
        }
    }

    private void CountIn(int passage, int term)
    {
        if (seenIn[term] != passage)
        {
            seenIn[term] = passage;
            documentFrequencies[term]++;
        }
    }

    /// <summary>Numbers without gaps for the terms that occur; <paramref name="numbers"/> leads from the table's numbers to them.</summary>
    private Dictionary<string, int> NumberTerms(out int[] numbers)
    {
        numbers = new int[table.TermCount];
        var terms = new Dictionary<string, int>(table.TermCount, StringComparer.Ordinal);
        for (var term = 0; term < numbers.Length; term++)
        {
            if (documentFrequencies[term] > 0)
            {
                numbers[term] = terms.Count;
                terms.Add(table.Term(term), terms.Count);
            }
        }

        return terms;
    }

    private Postings Fill(int[] numbers, int termCount)
    {
        var starts = new int[termCount + 1];
        for (var term = 0; term < numbers.Length; term++)
        {
            if (documentFrequencies[term] > 0)
            {
                starts[numbers[term] + 1] = documentFrequencies[term];
            }
        }

        for (var term = 0; term < termCount; term++)
        {
            starts[term + 1] = checked(starts[term] + starts[term + 1]);
        }

        var passages = new int[starts[termCount] + Postings.Room];
        var impacts = new float[starts[termCount]];
        var next = starts[..termCount];
        var weigher = new PassageWeigher(table, options, Array.ConvertAll(fieldLengths, length => length.Average));
        for (var passage = 0; passage < indexed.Length; passage++)
        {
            foreach (var (term, impact) in weigher.Weigh(indexed[passage]))
            {
                var place = next[numbers[term]]++;
                passages[place] = passage;
                impacts[place] = impact;
            }
        }

        return PostingsBuilder.Build(starts, passages, impacts, indexed.Length);
    }

    private (string[] Surfaces, int[] Counts) Words()
    {
        var live = wordCounts.Count(count => count > 0);
        var (surfaces, counts) = (new string[live], new int[live]);
        var next = 0;
        for (var word = 0; word < wordCounts.Length; word++)
        {
            if (wordCounts[word] > 0)
            {
                surfaces[next] = table.SurfaceOf(word);
                counts[next++] = wordCounts[word];
            }
        }

        return (surfaces, counts);
    }

    /// <summary>The length of a field over the passages that have it.</summary>
    private struct FieldLength
    {
        private long words;
        private int passages;

        public readonly double Average => Math.Max(1, (double)words / Math.Max(1, passages));

        public void Add(int length)
        {
            words += length;
            passages += Math.Sign(length);
        }
    }
}
