using System.Collections.Concurrent;

using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Wordings;

/// <summary>Finds the ways of asking that are likest to a question, in their letters and concepts, and lets them vote.</summary>
/// <remarks>
/// Nearest neighbours by the cosine of tf-idf vectors (Yang, Expert Network, SIGIR 1994). Where editors tell in many words
/// how people ask for a section and what is left to staff, whose words a question shares says more than how many: "in two
/// parts" is like nothing but what is asked for of instalments. Immutable, safe to use from many threads.
/// </remarks>
internal sealed class WordingIndex
{
    private const int Neighbours = 15;

    // A wording that is less like the question than this shares a syllable with it.
    private const float LeastLikeness = 0.1f;

    // The rarest features come first; what is left out after so many entries says next to nothing.
    private const int MostEntries = 30_000;

    private readonly PassageId[] passages;
    private readonly Dictionary<ulong, Posting> postings = [];
    private readonly ConcurrentBag<Tally> tallies = [];
    private readonly double rarest;

    /// <summary>Indexes wordings.</summary>
    public WordingIndex(IEnumerable<Wording> wordings)
    {
        List<(AskedText Text, PassageId Passage)> read =
            [.. wordings.Select(wording => (new AskedText(wording.Text, wording.Concepts), wording.Passage.Id))];
        passages = [.. read.Select(wording => wording.Passage)];
        foreach (var (feature, _) in read.SelectMany(wording => wording.Text.Features))
        {
            postings[feature] = postings.GetValueOrDefault(feature) ?? new Posting();
            postings[feature].Count++;
        }

        foreach (var posting in postings.Values)
        {
            posting.Rarity = FeatureVocabulary.Rarity(posting.Count, passages.Length);
        }

        rarest = FeatureVocabulary.Rarity(0, passages.Length);
        for (var number = 0; number < read.Count; number++)
        {
            var (features, length) = Weigh(read[number].Text);
            foreach (var (posting, weight) in features)
            {
                posting.Add(number, (float)(weight / length));
            }
        }
    }

    /// <summary>The votes of the wordings nearest to a text.</summary>
    public WordingVotes Vote(AskedText text)
    {
        var tally = tallies.TryTake(out var used) ? used : new Tally(passages.Length);
        Compare(text, tally);
        var nearest = Nearest(tally);
        tally.Clear();
        tallies.Add(tally);
        return Count(nearest);
    }

    private void Compare(AskedText text, Tally tally)
    {
        var (features, length) = Weigh(text);
        features.Sort((one, other) => one.Posting.Count.CompareTo(other.Posting.Count));
        var entries = 0;
        foreach (var (posting, weight) in features)
        {
            entries += posting.Count;
            if (entries > MostEntries)
            {
                return;
            }

            tally.Add(posting.Entries, (float)(weight / length));
        }
    }

    private static List<(int Wording, float Likeness)> Nearest(Tally tally)
    {
        var nearest = new PriorityQueue<int, (float Likeness, int Later)>();
        foreach (var wording in tally.Touched)
        {
            var likeness = tally[wording];
            if (likeness < LeastLikeness)
            {
                continue;
            }

            // Of equals the first stay.
            if (nearest.Count < Neighbours)
            {
                nearest.Enqueue(wording, (likeness, -wording));
            }
            else
            {
                nearest.EnqueueDequeue(wording, (likeness, -wording));
            }
        }

        return [.. nearest.UnorderedItems.Select(item => (item.Element, item.Priority.Likeness))];
    }

    private WordingVotes Count(List<(int Wording, float Likeness)> nearest)
    {
        if (nearest.Count == 0)
        {
            return WordingVotes.None;
        }

        // A neighbour twice as near has four times the vote.
        var all = nearest.Sum(neighbour => neighbour.Likeness * neighbour.Likeness);
        var groups = nearest.GroupBy(neighbour => passages[neighbour.Wording]).ToList();
        return new WordingVotes(
            groups.ToDictionary(group => group.Key, group => (double)group.Sum(neighbour => neighbour.Likeness * neighbour.Likeness) / all),
            groups.ToDictionary(group => group.Key, group => (double)group.Max(neighbour => neighbour.Likeness)));
    }

    // A feature that no wording has counts in the length as the rarest.
    private (List<(Posting Posting, double Weight)> Known, double Length) Weigh(AskedText text)
    {
        var known = new List<(Posting, double)>(text.Features.Count);
        var squares = 0.0;
        foreach (var (feature, times) in text.Features)
        {
            var posting = postings.GetValueOrDefault(feature);
            var weight = FeatureVocabulary.Repeated(times) * (posting?.Rarity ?? rarest);
            squares += weight * weight;
            if (posting is not null)
            {
                known.Add((posting, weight));
            }
        }

        return (known, Math.Sqrt(squares));
    }

    // How like each wording is so far. Only those that have something in common with the question are looked at and cleared.
    private sealed class Tally(int wordings)
    {
        private readonly float[] likeness = new float[wordings];
        private readonly int[] touched = new int[Math.Min(wordings, MostEntries)];
        private int count;

        public ReadOnlySpan<int> Touched => touched.AsSpan(0, count);

        public float this[int wording] => likeness[wording];

        public void Add(ReadOnlySpan<(int Wording, float Weight)> entries, float share)
        {
            foreach (var (wording, weight) in entries)
            {
                ref var sum = ref likeness[wording];
                if (sum == 0)
                {
                    touched[count++] = wording;
                }

                sum += share * weight;
            }
        }

        public void Clear()
        {
            foreach (var wording in Touched)
            {
                likeness[wording] = 0;
            }

            count = 0;
        }
    }

    // The wordings that have a feature. How many there are is known before they are added.
    private sealed class Posting
    {
        private int added;

        public int Count { get; set; }

        public double Rarity { get; set; }

        public (int Wording, float Weight)[] Entries { get; private set; } = [];

        public void Add(int wording, float weight)
        {
            if (added == 0)
            {
                Entries = new (int, float)[Count];
            }

            Entries[added++] = (wording, weight);
        }
    }
}
