using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Knowledge.Index;

/// <summary>Finds the best passages for one query without scoring those that cannot be among them.</summary>
/// <remarks>
/// <para>
/// Clauses are ordered by the most that they can give. Once the weak ones together cannot lift a passage above the worst of the
/// best, only the others (the essential ones) lead to passages, and the weak ones are asked only about those (MaxScore: Turtle
/// and Flood, "Query Evaluation: Strategies and Optimizations", 1995). That is decided anew for each window of passages by the
/// best that the clauses have there; a window whose best is not enough is passed over as a whole (block-max: Ding and Suel,
/// "Faster Top-k Document Retrieval Using Block-Max Indexes", SIGIR 2011).
/// </para>
/// <para>
/// The bar is high from the beginning: where it is worth it, the few passages are scored first that the terms of the query are
/// worth most in (initial thresholds: Kane and Tompa, "Split-Lists and Initial Thresholds for WAND-based Search", DESIRES 2018).
/// </para>
/// <para>
/// Passages come in ascending order, so one that only equals the worst of the best never gets in and is passed over too. What is
/// passed over can never be among the best: the result is that of scoring every passage. An instance is the reusable working
/// memory of one thread.
/// </para>
/// </remarks>
internal sealed class TopSearch
{
    // Measured: to ask about one passage costs as much as to read this many.
    private const int ReadsForAsking = 3;

    // Measured: the champions are scored when all postings are more than this many for each that is asked for.
    private const int ReadsForChampion = 16;

    private readonly TopHits hits = new();
    private readonly ScoreWindow window = new();
    private readonly List<int> champions = [];
    private TermCursor[] cursors = new TermCursor[32];
    private Clause[] clauses = new Clause[16];
    private int cursorCount;
    private int clauseCount;
    private int readAlong;
    private double limit;

    /// <summary>Begins a query.</summary>
    public void Begin() => cursorCount = clauseCount = 0;

    /// <summary>Begins a clause; its terms follow.</summary>
    public void BeginClause()
    {
        if (clauseCount == clauses.Length)
        {
            Array.Resize(ref clauses, clauseCount * 2);
        }

        clauses[clauseCount] = new Clause { First = cursorCount };
    }

    /// <summary>Adds a term to the clause; <paramref name="weight"/> includes its idf.</summary>
    public void Add(Postings postings, int term, float weight)
    {
        if (cursorCount == cursors.Length)
        {
            Array.Resize(ref cursors, cursorCount * 2);
        }

        ref var cursor = ref cursors[cursorCount++];
        cursor = new TermCursor(postings, term, weight);
        ref var clause = ref clauses[clauseCount];
        clause.Bound = Math.Max(clause.Bound, cursor.Bound);
    }

    /// <summary>Ends the clause; one without any known term is forgotten.</summary>
    public void EndClause()
    {
        clauses[clauseCount].End = cursorCount;
        clauseCount += cursorCount > clauses[clauseCount].First ? 1 : 0;
    }

    /// <summary>The best passages, best first.</summary>
    /// <param name="postings">What the terms that were added are terms of.</param>
    /// <param name="passages">The passages by their numbers.</param>
    /// <param name="top">How many are wanted.</param>
    public IndexHit[] Run(Postings postings, Passage[] passages, int top)
    {
        OrderClauses();
        Begin(top, StartingThreshold(postings, top));
        readAlong = 0;
        for (var next = NextPassage(); next != TermCursor.End; next = NextPassage())
        {
            Read(next);
        }

        // What a cursor refers to must not keep a replaced snapshot alive.
        Array.Clear(cursors, 0, cursorCount);
        return ToHits(passages);
    }

    private Span<Clause> Clauses => clauses.AsSpan(0, clauseCount);

    private Span<TermCursor> TermsOf(in Clause clause) => cursors.AsSpan(clause.First, clause.End - clause.First);

    /// <summary>Strongest first.</summary>
    private void OrderClauses()
    {
        Clauses.Sort(static (one, other) =>
            one.Bound == other.Bound ? one.First.CompareTo(other.First) : other.Bound.CompareTo(one.Bound));
        foreach (ref var clause in Clauses)
        {
            clause.BoundHere = clause.Bound;
        }

        SumBounds();
    }

    private void SumBounds()
    {
        var sum = 0.0;
        for (var i = clauseCount - 1; i >= 0; i--)
        {
            sum += clauses[i].BoundHere;
            clauses[i].WithWeaker = sum;
        }
    }

    /// <summary>A score that as many passages as are wanted are above; 0 where to find one is not worth it.</summary>
    private float StartingThreshold(Postings postings, int top)
    {
        champions.Clear();
        var all = 0L;
        foreach (ref readonly var cursor in cursors.AsSpan(0, cursorCount))
        {
            all += postings.Frequency(cursor.Term);
            champions.AddRange(postings.ChampionsOf(cursor.Term));
        }

        if (champions.Count < top || all < (long)ReadsForChampion * champions.Count * cursorCount)
        {
            return 0;
        }

        Begin(top, 0);
        champions.Sort();
        for (var i = 0; i < champions.Count; i++)
        {
            if (i == 0 || champions[i] != champions[i - 1])
            {
                Score(champions[i]);
            }
        }

        return hits.IsFull ? MathF.BitDecrement(hits.Threshold) : 0;
    }

    private void Begin(int top, float threshold)
    {
        hits.Begin(top, threshold);
        SetLimit();
    }

    // Sums are of type double and become scores by rounding: one that does not come near the middle between the threshold and
    // the next higher number does not get above the threshold, in whatever order it is summed.
    private void SetLimit() =>
        limit = (1 - 1e-12) * 0.5 * ((double)hits.Threshold + MathF.BitIncrement(hits.Threshold));

    /// <summary>The next passage that has a clause strong enough, all weaker ones included.</summary>
    private int NextPassage()
    {
        var (next, weaker) = (TermCursor.End, 0.0);
        for (var i = clauseCount - 1; i >= 0; i--)
        {
            weaker += clauses[i].Bound;
            if (weaker > limit)
            {
                foreach (ref readonly var cursor in TermsOf(clauses[i]))
                {
                    next = Math.Min(next, cursor.Passage);
                }
            }
        }

        return next;
    }

    /// <summary>Takes the best of the window that begins at a passage, and leaves it.</summary>
    private void Read(int start)
    {
        var essential = FindEssential(start);
        if (essential > 0)
        {
            var read = Math.Max(essential, readAlong);
            Fill(start, read);
            Take(start, read);
        }

        foreach (ref var cursor in cursors.AsSpan(0, cursorCount))
        {
            cursor.MoveTo(start + ScoreWindow.Size);
        }
    }

    /// <summary>How many of the clauses it takes to get above the threshold in the window.</summary>
    private int FindEssential(int start)
    {
        foreach (ref var clause in Clauses)
        {
            clause.BoundHere = 0;
            foreach (ref readonly var cursor in TermsOf(clause))
            {
                clause.BoundHere = Math.Max(clause.BoundHere, cursor.BoundIn(start));
            }
        }

        SumBounds();
        var essential = clauseCount;
        while (essential > 0 && clauses[essential - 1].WithWeaker <= limit)
        {
            essential--;
        }

        return essential;
    }

    private void Fill(int start, int read)
    {
        window.MoveTo(start);
        foreach (ref readonly var clause in clauses.AsSpan(0, read))
        {
            var terms = TermsOf(clause);
            if (terms.Length == 1)
            {
                terms[0].MoveTo(start);
                terms[0].AddTo(window);
                continue;
            }

            foreach (ref var cursor in terms)
            {
                cursor.MoveTo(start);
                cursor.OfferTo(window);
            }

            window.AddOffered();
        }
    }

    private void Take(int start, int read)
    {
        var (asked, weaker) = (0, read < clauseCount ? clauses[read].WithWeaker : 0);
        while (window.TryTake(limit - weaker, out var passage, out var sum))
        {
            Complete(passage, sum, read);
            asked++;
        }

        // A clause that is asked about many passages is read with the others from now on.
        if (read < clauseCount)
        {
            var count = 0L;
            foreach (ref readonly var cursor in TermsOf(clauses[read]))
            {
                count += cursor.CountIn(start);
            }

            readAlong = (long)asked * ReadsForAsking > count ? read + 1 : readAlong;
        }
    }

    private void Complete(int passage, double sum, int read)
    {
        foreach (ref readonly var clause in clauses.AsSpan(read, clauseCount - read))
        {
            if (sum + clause.WithWeaker <= limit)
            {
                return;
            }

            sum += ScoreOf(clause, passage);
        }

        // The window adds in its own order: the score is summed anew, always in the same.
        if (sum > limit)
        {
            Score(passage);
        }
    }

    private void Score(int passage)
    {
        var sum = 0.0;
        foreach (ref readonly var clause in Clauses)
        {
            if (sum + clause.WithWeaker <= limit)
            {
                return;
            }

            sum += ScoreOf(clause, passage);
        }

        if (hits.Offer((float)sum, passage))
        {
            SetLimit();
        }
    }

    private float ScoreOf(in Clause clause, int passage)
    {
        var best = 0f;
        foreach (ref readonly var cursor in TermsOf(clause))
        {
            best = Math.Max(best, cursor.ScoreOf(passage));
        }

        return best;
    }

    private IndexHit[] ToHits(Passage[] passages)
    {
        var found = hits.InOrder();
        var result = new IndexHit[found.Length];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = new IndexHit(passages[found[i].Passage], found[i].Score);
        }

        return result;
    }

    /// <summary>A clause of the query: its terms, and the most that it gives.</summary>
    private struct Clause
    {
        public int First;
        public int End;

        /// <summary>Anywhere.</summary>
        public float Bound;

        /// <summary>In the window that is read.</summary>
        public float BoundHere;

        /// <summary>In the window, together with all weaker clauses.</summary>
        public double WithWeaker;
    }
}
