namespace IntlAssistant.Knowledge.Index;

/// <summary>The best passages so far: a heap with the worst of them on top.</summary>
/// <remarks>Passages are offered in ascending order, so of two with one score the earlier is there already and stays.</remarks>
internal sealed class TopHits
{
    private (float Score, int Passage)[] heap = [];
    private int count;
    private int capacity;

    /// <summary>Whether there are as many as are wanted.</summary>
    public bool IsFull => count == capacity;

    /// <summary>The score that a passage must be above to be taken.</summary>
    public float Threshold { get; private set; }

    /// <summary>Empties it for the best <paramref name="top"/> passages of those with a score above <paramref name="threshold"/>.</summary>
    public void Begin(int top, float threshold)
    {
        capacity = top;
        count = 0;
        Threshold = threshold;
    }

    /// <summary>Takes a passage if it is among the best.</summary>
    /// <returns>Whether the threshold has risen, or may have.</returns>
    public bool Offer(float score, int passage)
    {
        if (!(score > Threshold))
        {
            return false;
        }

        if (count < capacity)
        {
            if (count == heap.Length)
            {
                Array.Resize(ref heap, Math.Max(16, count * 2));
            }

            heap[count] = (score, passage);
            Rise(count++);
        }
        else
        {
            heap[0] = (score, passage);
            Sink();
        }

        if (!IsFull)
        {
            return false;
        }

        Threshold = heap[0].Score;
        return true;
    }

    /// <summary>The passages, best first.</summary>
    public ReadOnlySpan<(float Score, int Passage)> InOrder()
    {
        var hits = heap.AsSpan(0, count);
        hits.Sort(static (one, other) =>
            one.Score == other.Score ? one.Passage.CompareTo(other.Passage) : other.Score.CompareTo(one.Score));
        return hits;
    }

    private static bool IsWorse((float Score, int Passage) one, (float Score, int Passage) other) =>
        one.Score < other.Score || (one.Score == other.Score && one.Passage > other.Passage);

    private void Rise(int place)
    {
        for (var parent = (place - 1) / 2; place > 0 && IsWorse(heap[place], heap[parent]); parent = (place - 1) / 2)
        {
            (heap[place], heap[parent]) = (heap[parent], heap[place]);
            place = parent;
        }
    }

    private void Sink()
    {
        var place = 0;
        while ((2 * place) + 1 < count)
        {
            var child = (2 * place) + 1;
            if (child + 1 < count && IsWorse(heap[child + 1], heap[child]))
            {
                child++;
            }

            if (!IsWorse(heap[child], heap[place]))
            {
                return;
            }

            (heap[place], heap[child]) = (heap[child], heap[place]);
            place = child;
        }
    }
}
