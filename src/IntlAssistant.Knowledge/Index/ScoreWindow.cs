using System.Numerics;

namespace IntlAssistant.Knowledge.Index;

/// <summary>Sums of scores for passages with successive numbers: term after term is added, then the sums are taken out in order.</summary>
/// <remarks>
/// To add to a sum that is near in memory is cheaper than to keep several terms in step, as long as the sums fit into the
/// processor's caches.
/// </remarks>
internal sealed class ScoreWindow
{
    /// <summary>How many passages it has.</summary>
    public const int Size = 8192;

    private readonly double[] sums = new double[Size];
    private readonly ulong[] summed = new ulong[Size / 64];
    private readonly float[] offers = new float[Size];
    private readonly ulong[] offered = new ulong[Size / 64];
    private int start;
    private int word;

    /// <summary>Begins at a passage, without any sums.</summary>
    public void MoveTo(int passage)
    {
        start = passage;
        word = 0;
    }

    /// <summary>Adds the impacts of a term to the passages that are within the window.</summary>
    /// <returns>How many of them are.</returns>
    public int Add(ReadOnlySpan<int> passages, ReadOnlySpan<float> impacts, float weight)
    {
        var (into, marks, first) = (sums, summed, start);
        var i = 0;
        for (; i < passages.Length && (uint)(passages[i] - first) < Size; i++)
        {
            var at = passages[i] - first;
            into[at] += weight * impacts[i];
            marks[at >> 6] |= 1UL << at;
        }

        return i;
    }

    /// <summary>Of several terms, each offered, the best for each passage is to be added by <see cref="AddOffered"/>.</summary>
    /// <returns>How many of the passages are within the window.</returns>
    public int Offer(ReadOnlySpan<int> passages, ReadOnlySpan<float> impacts, float weight)
    {
        var (into, marks, first) = (offers, offered, start);
        var i = 0;
        for (; i < passages.Length && (uint)(passages[i] - first) < Size; i++)
        {
            var at = passages[i] - first;
            into[at] = Math.Max(into[at], weight * impacts[i]);
            marks[at >> 6] |= 1UL << at;
        }

        return i;
    }

    /// <summary>Adds the best offer of each passage.</summary>
    public void AddOffered()
    {
        for (var i = 0; i < offered.Length; i++)
        {
            summed[i] |= offered[i];
            for (var rest = offered[i]; rest != 0; rest &= rest - 1)
            {
                var at = (i << 6) + BitOperations.TrailingZeroCount(rest);
                sums[at] += offers[at];
                offers[at] = 0;
            }

            offered[i] = 0;
        }
    }

    /// <summary>Takes out the next passage with a sum above <paramref name="least"/>; those before it are forgotten.</summary>
    public bool TryTake(double least, out int passage, out double sum)
    {
        for (; word < summed.Length; word++)
        {
            while (summed[word] != 0)
            {
                var at = (word << 6) + BitOperations.TrailingZeroCount(summed[word]);
                summed[word] &= summed[word] - 1;
                sum = sums[at];
                sums[at] = 0;
                if (sum > least)
                {
                    passage = start + at;
                    return true;
                }
            }
        }

        (passage, sum) = (TermCursor.End, 0);
        return false;
    }
}
