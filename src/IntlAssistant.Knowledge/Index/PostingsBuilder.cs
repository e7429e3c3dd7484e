namespace IntlAssistant.Knowledge.Index;

/// <summary>Adds to the passages of each term what lets a search pass most of them over.</summary>
internal static class PostingsBuilder
{
    /// <summary>The postings of an index of so many passages; <paramref name="passages"/> has <see cref="Postings.Room"/> at the end.</summary>
    public static Postings Build(int[] starts, int[] passages, float[] impacts, int passageCount)
    {
        var terms = starts.Length - 1;
        var shifts = new byte[terms];
        var (firstStretches, firstChampions) = (new int[terms + 1], new int[terms + 1]);
        for (var term = 0; term < terms; term++)
        {
            var frequency = starts[term + 1] - starts[term];
            shifts[term] = Shift(frequency, passageCount);
            firstStretches[term + 1] = checked(firstStretches[term] + StretchCount(passageCount, shifts[term]));
            firstChampions[term + 1] = firstChampions[term] + (frequency > Postings.ChampionCount ? Postings.ChampionCount : 0);
        }

        var postings = new Postings
        {
            Starts = starts,
            Passages = passages,
            Impacts = impacts,
            Best = new float[terms],
            Shifts = shifts,
            FirstStretches = firstStretches,
            Stretches = new int[firstStretches[terms] + 1],
            StretchBest = new float[firstStretches[terms]],
            FirstChampions = firstChampions,
            Champions = new int[firstChampions[terms]],
        };
        var champions = new TopHits();
        for (var term = 0; term < terms; term++)
        {
            Cut(postings, term);
            Choose(postings, term, champions);
        }

        postings.Stretches[^1] = starts[terms];
        return postings;
    }

    private static int StretchCount(int passageCount, byte shift) => ((passageCount - 1) >> shift) + 1;

    private static byte Shift(int frequency, int passageCount)
    {
        byte shift = 0;
        while (StretchCount(passageCount, shift) > Math.Max(1, frequency / Postings.InStretch))
        {
            shift++;
        }

        return shift;
    }

    private static void Cut(Postings postings, int term)
    {
        var place = postings.Starts[term];
        var first = postings.FirstStretches[term];
        for (var stretch = first; stretch < postings.FirstStretches[term + 1]; stretch++)
        {
            postings.Stretches[stretch] = place;
            var best = 0f;
            for (; place < postings.Starts[term + 1] && postings.Passages[place] >> postings.Shifts[term] == stretch - first; place++)
            {
                best = Math.Max(best, postings.Impacts[place]);
            }

            postings.StretchBest[stretch] = best;
            postings.Best[term] = Math.Max(postings.Best[term], best);
        }
    }

    private static void Choose(Postings postings, int term, TopHits champions)
    {
        if (postings.FirstChampions[term] == postings.FirstChampions[term + 1])
        {
            return;
        }

        // Begun below 0, so that there are enough of them even where the term is worth nothing.
        champions.Begin(Postings.ChampionCount, -1);
        for (var place = postings.Starts[term]; place < postings.Starts[term + 1]; place++)
        {
            champions.Offer(postings.Impacts[place], postings.Passages[place]);
        }

        var next = postings.FirstChampions[term];
        foreach (var (_, passage) in champions.InOrder())
        {
            postings.Champions[next++] = passage;
        }
    }
}
