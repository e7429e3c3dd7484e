using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Knowledge.Index;

/// <summary>Finds the best passages for one query without scoring those that cannot be among them.</summary>
/// <remarks>
/// Clauses are ordered by the most that they can give. Once the weakest of them together cannot lift a passage above the
/// worst of the best, only the others (the essential ones) lead to new passages, and the weak ones are asked only about
/// those (MaxScore). Where the blocks that the essential clauses stand in cannot reach that score either, all their
/// passages are passed over at once (block-max). What is passed over can never be among the best, so the result equals
/// that of scoring every passage. An instance is the reusable working memory of one thread.
/// </remarks>
internal sealed class TopSearch
{
    private readonly TopHits hits = new();
    private Postings? postings;
    private TermCursor[] cursors = new TermCursor[32];
    private Clause[] clauses = new Clause[16];
    private int[] order = new int[16];
    private float[] bounds = new float[16];
    private double[] weaker = new double[17];
    private int cursorCount;
    private int clauseCount;
    private int firstEssential;
    private double slack;

    /// <summary>Begins a query.</summary>
    public void Begin(Postings of, int top)
    {
        postings = of;
        cursorCount = clauseCount = 0;
        hits.Begin(top);
    }

    /// <summary>Begins a clause; its terms follow.</summary>
    public void BeginClause()
    {
        if (clauseCount == clauses.Length)
        {
            Array.Resize(ref clauses, clauseCount * 2);
        }

        clauses[clauseCount] = new Clause { First = cursorCount, Passage = TermCursor.End };
    }

    /// <summary>Adds a term to the clause; <paramref name="weight"/> includes its idf.</summary>
    public void Add(int term, float weight)
    {
        if (cursorCount == cursors.Length)
        {
            Array.Resize(ref cursors, cursorCount * 2);
        }

        ref var cursor = ref cursors[cursorCount++];
        cursor = new TermCursor(postings!, term, weight); // Begin has set the postings.
        ref var clause = ref clauses[clauseCount];
        clause.Bound = Math.Max(clause.Bound, cursor.Bound);
        clause.Passage = Math.Min(clause.Passage, cursor.Passage);
    }

    /// <summary>Ends the clause; one without any known term is forgotten.</summary>
    public void EndClause()
    {
        clauses[clauseCount].End = cursorCount;
        clauseCount += clauses[clauseCount].Passage == TermCursor.End ? 0 : 1;
    }

    /// <summary>The best passages, best first.</summary>
    public IndexHit[] Run(Passage[] passages)
    {
        OrderClauses();
        var decided = -1;
        for (var passage = NextPassage(); passage != TermCursor.End; passage = NextPassage())
        {
            if (passage > decided && hits.Threshold > 0)
            {
                decided = EndOfBlocks();
                if (CannotReach(BoundOfBlocks(decided) + weaker[firstEssential]))
                {
                    PassOver(decided);
                    continue;
                }
            }

            Score(passage);
            DropWeakClauses();
        }

        // What a cursor refers to must not keep a replaced snapshot alive.
        Array.Clear(cursors, 0, cursorCount);
        postings = null;
        return ToHits(passages);
    }

    private void OrderClauses()
    {
        if (order.Length < clauseCount)
        {
            (order, bounds, weaker) = (new int[clauses.Length], new float[clauses.Length], new double[clauses.Length + 1]);
        }

        for (var i = 0; i < clauseCount; i++)
        {
            (order[i], bounds[i]) = (i, clauses[i].Bound);
        }

        bounds.AsSpan(0, clauseCount).Sort(order.AsSpan(0, clauseCount));
        for (var i = 0; i < clauseCount; i++)
        {
            weaker[i + 1] = weaker[i] + clauses[order[i]].Bound;
        }

        firstEssential = 0;

        // A sum of floats may come out above the exact sum of its bounds, by half a unit in the last place for each addition.
        slack = 1 + (Math.Max(0, clauseCount - 1) * 1.2e-7);
    }

    private bool CannotReach(double bound) => bound * slack <= hits.Threshold;

    private void DropWeakClauses()
    {
        while (firstEssential < clauseCount && CannotReach(weaker[firstEssential + 1]))
        {
            firstEssential++;
        }
    }

    private int NextPassage()
    {
        var next = TermCursor.End;
        for (var i = firstEssential; i < clauseCount; i++)
        {
            next = Math.Min(next, clauses[order[i]].Passage);
        }

        return next;
    }

    /// <summary>The last passage up to which no essential term leaves its block.</summary>
    private int EndOfBlocks()
    {
        var end = TermCursor.End;
        for (var i = firstEssential; i < clauseCount; i++)
        {
            foreach (ref readonly var cursor in CursorsOf(clauses[order[i]]))
            {
                end = cursor.Passage == TermCursor.End ? end : Math.Min(end, cursor.BlockLast);
            }
        }

        return end;
    }

    /// <summary>The most that the essential clauses can give to a passage up to <paramref name="end"/>.</summary>
    private double BoundOfBlocks(int end)
    {
        var bound = 0.0;
        for (var i = firstEssential; i < clauseCount; i++)
        {
            var best = 0f;
            foreach (ref readonly var cursor in CursorsOf(clauses[order[i]]))
            {
                best = cursor.Passage <= end ? Math.Max(best, cursor.BlockBound) : best;
            }

            bound += best;
        }

        return bound;
    }

    private void PassOver(int end)
    {
        for (var i = firstEssential; i < clauseCount; i++)
        {
            ref var clause = ref clauses[order[i]];
            if (clause.Passage <= end)
            {
                MoveTo(ref clause, end + 1);
            }
        }
    }

    private void Score(int passage)
    {
        var sum = 0.0;
        for (var i = firstEssential; i < clauseCount; i++)
        {
            ref var clause = ref clauses[order[i]];
            clause.Score = clause.Passage == passage ? Take(ref clause, passage) : 0;
            sum += clause.Score;
        }

        for (var i = firstEssential - 1; i >= 0; i--)
        {
            if (CannotReach(sum + weaker[i + 1]))
            {
                return;
            }

            ref var clause = ref clauses[order[i]];
            MoveTo(ref clause, passage);
            clause.Score = clause.Passage == passage ? Take(ref clause, passage) : 0;
            sum += clause.Score;
        }

        // Summed in the order of the query, so that the score does not depend on what was passed over.
        var total = 0f;
        foreach (ref readonly var clause in clauses.AsSpan(0, clauseCount))
        {
            total += clause.Score;
        }

        hits.Offer(total, passage);
    }

    /// <summary>What the clause gives to the passage that it stands on; goes on to the next.</summary>
    private float Take(ref Clause clause, int passage)
    {
        var (best, next) = (0f, TermCursor.End);
        foreach (ref var cursor in CursorsOf(clause))
        {
            if (cursor.Passage == passage)
            {
                best = Math.Max(best, cursor.Score);
                cursor.MoveNext();
            }

            next = Math.Min(next, cursor.Passage);
        }

        clause.Passage = next;
        return best;
    }

    private void MoveTo(ref Clause clause, int passage)
    {
        var next = TermCursor.End;
        foreach (ref var cursor in CursorsOf(clause))
        {
            cursor.MoveTo(passage);
            next = Math.Min(next, cursor.Passage);
        }

        clause.Passage = next;
    }

    private Span<TermCursor> CursorsOf(in Clause clause) => cursors.AsSpan(clause.First, clause.End - clause.First);

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

    /// <summary>A clause of the query: its terms, the next passage that one of them is in, and what it gave last.</summary>
    private struct Clause
    {
        public int First;
        public int End;
        public int Passage;
        public float Bound;
        public float Score;
    }
}
