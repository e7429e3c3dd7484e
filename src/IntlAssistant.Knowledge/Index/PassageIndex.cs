using IntlAssistant.Knowledge.Passages;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Knowledge.Index;

/// <summary>The index in memory: BM25F over passages, found by block-max pruning.</summary>
public sealed class PassageIndex : IPassageIndex
{
    // Passages are analysed on all cores so many at a time; what analyzers return is large and is let go soon.
    private const int Batch = 512;

    private readonly IndexOptions options;
    private readonly Lock writing = new();
    private WordTable table = new();
    private Dictionary<PassageId, IndexedPassage> kept = [];
    private string? thesaurusRevision;
    private volatile IndexSnapshot snapshot;

    /// <summary>An empty index.</summary>
    /// <param name="options">What scores are made of; <see langword="null"/> for the defaults.</param>
    public PassageIndex(IndexOptions? options = null)
    {
        this.options = options ?? new IndexOptions();
        snapshot = SnapshotBuilder.Build([], [], table, this.options, "");
    }

    /// <inheritdoc/>
    public IIndexSnapshot Snapshot => snapshot;

    /// <inheritdoc/>
    public IIndexSnapshot Update(IReadOnlyList<Passage> passages, IThesaurus thesaurus, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(passages);
        ArgumentNullException.ThrowIfNull(thesaurus);
        lock (writing)
        {
            var ordered = InOrder(passages);
            var indexed = Analyse(ordered, thesaurus, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            var latest = SnapshotBuilder.Build(ordered, indexed, table, options, thesaurus.Revision);
            Keep(ordered, indexed, thesaurus.Revision, latest.WordCount);
            return snapshot = latest;
        }
    }

    /// <summary>How many words are kept, those of content that is gone included.</summary>
    internal int KnownWords => table.WordCount;

    private static Passage[] InOrder(IReadOnlyList<Passage> passages)
    {
        Passage[] ordered = [.. passages];
        Array.Sort(ordered, (one, other) => string.CompareOrdinal(one.Id.Value, other.Id.Value));
        for (var i = 1; i < ordered.Length; i++)
        {
            if (ordered[i].Id == ordered[i - 1].Id)
            {
                throw new ArgumentException($"Two passages have the id '{ordered[i].Id}'.", nameof(passages));
            }
        }

        return ordered;
    }

    private IndexedPassage[] Analyse(Passage[] passages, IThesaurus thesaurus, CancellationToken cancellationToken)
    {
        var indexed = new IndexedPassage[passages.Length];
        var fresh = new List<int>();
        for (var i = 0; i < passages.Length; i++)
        {
            if (thesaurus.Revision == thesaurusRevision &&
                kept.TryGetValue(passages[i].Id, out var before) && before.Revision == passages[i].Revision)
            {
                indexed[i] = before;
            }
            else
            {
                fresh.Add(i);
            }
        }

        var analysis = new PassageAnalysis(thesaurus);
        var parallel = new ParallelOptions { CancellationToken = cancellationToken };
        var texts = new IReadOnlyList<AnalysedText>[Math.Min(Batch, fresh.Count)];
        for (var start = 0; start < fresh.Count; start += Batch)
        {
            var count = Math.Min(Batch, fresh.Count - start);
            var first = start;
            Parallel.For(0, count, parallel, i => texts[i] = analysis.Read(passages[fresh[first + i]]));
            for (var i = 0; i < count; i++)
            {
                indexed[fresh[start + i]] = new IndexedPassage(passages[fresh[start + i]], texts[i], table);
            }
        }

        return indexed;
    }

    // Words of content that is gone are forgotten once they are the most of the table.
    private void Keep(Passage[] passages, IndexedPassage[] indexed, string revision, int liveWords)
    {
        if (table.WordCount > 2 * liveWords)
        {
            var compact = new WordTable();
            for (var i = 0; i < indexed.Length; i++)
            {
                indexed[i] = indexed[i].MoveTo(compact, table);
            }

            table = compact;
        }

        var latest = new Dictionary<PassageId, IndexedPassage>(passages.Length);
        for (var i = 0; i < passages.Length; i++)
        {
            latest.Add(passages[i].Id, indexed[i]);
        }

        kept = latest;
        thesaurusRevision = revision;
    }
}
