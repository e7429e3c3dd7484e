using System.Numerics;
using System.Runtime.Intrinsics;

namespace IntlAssistant.Knowledge.Index;

/// <summary>Walks through the passages of one term, and tells what the term is worth in any passage.</summary>
internal struct TermCursor
{
    /// <summary>What <see cref="Passage"/> is after the last passage.</summary>
    public const int End = int.MaxValue;

    // Up to here comparing all is quicker than halving.
    private const int Few = 64;

    private readonly int[] passages;
    private readonly float[] impacts;
    private readonly int[] stretches;
    private readonly float[] stretchBest;
    private readonly float weight;
    private readonly int end;
    private readonly int firstStretch;
    private readonly int lastStretch;
    private readonly byte shift;
    private int place;

    /// <summary>Stands on the first passage of a term that has at least one.</summary>
    public TermCursor(Postings postings, int term, float weight)
    {
        (passages, impacts, stretches, stretchBest) = (postings.Passages, postings.Impacts, postings.Stretches, postings.StretchBest);
        this.weight = weight;
        Term = term;
        place = postings.Starts[term];
        end = postings.Starts[term + 1];
        firstStretch = postings.FirstStretches[term];
        lastStretch = postings.FirstStretches[term + 1] - 1;
        shift = postings.Shifts[term];
        Passage = passages[place];
        Bound = weight * postings.Best[term];
    }

    /// <summary>The term.</summary>
    public int Term { get; }

    /// <summary>The passage that it stands on.</summary>
    public int Passage { get; private set; }

    /// <summary>The most that a passage gets from this term.</summary>
    public readonly float Bound { get; }

    /// <summary>The most that the passages of a window that begins at <paramref name="start"/> get from this term, or somewhat more.</summary>
    public readonly float BoundIn(int start)
    {
        var best = 0f;
        for (var stretch = StretchOf(start); stretch <= StretchOf(start + ScoreWindow.Size - 1); stretch++)
        {
            best = Math.Max(best, stretchBest[stretch]);
        }

        return weight * best;
    }

    /// <summary>How many passages of the term a window that begins at <paramref name="start"/> has, or somewhat more.</summary>
    public readonly int CountIn(int start) =>
        stretches[StretchOf(start + ScoreWindow.Size - 1) + 1] - stretches[StretchOf(start)];

    /// <summary>What a passage gets from this term; 0 where it does not occur.</summary>
    public readonly float ScoreOf(int passage)
    {
        var stretch = firstStretch + (passage >> shift);
        var (at, stop) = (stretches[stretch], stretches[stretch + 1]);
        if (stop - at > Few)
        {
            var found = passages.AsSpan(at, stop - at).BinarySearch(passage);
            return found < 0 ? 0 : weight * impacts[at + found];
        }

        var sought = Vector256.Create(passage);
        for (; at < stop; at += Vector256<int>.Count)
        {
            // Beyond the stretch stand larger numbers, or another term's; beyond the last term is room.
            var equal = Vector256.Equals(Vector256.Create(passages, at), sought).ExtractMostSignificantBits();
            if (equal != 0)
            {
                at += BitOperations.TrailingZeroCount(equal);
                return at < stop ? weight * impacts[at] : 0;
            }
        }

        return 0;
    }

    /// <summary>Goes on to the first passage that is not before <paramref name="passage"/>.</summary>
    public void MoveTo(int passage)
    {
        if (Passage >= passage)
        {
            return;
        }

        var stretch = StretchOf(passage);
        var from = Math.Max(place, stretches[stretch]);
        var rest = passages.AsSpan(from, stretches[stretch + 1] - from);
        var found = rest.BinarySearch(passage);
        Leave(from + (found < 0 ? ~found : found));
    }

    /// <summary>Adds to the window what its passages get from this term, and goes on to the first passage after it.</summary>
    public void AddTo(ScoreWindow window) =>
        Leave(place + window.Add(passages.AsSpan(place, end - place), impacts.AsSpan(place, end - place), weight));

    /// <summary>Offers to the window what its passages get from this term, and goes on to the first passage after it.</summary>
    public void OfferTo(ScoreWindow window) =>
        Leave(place + window.Offer(passages.AsSpan(place, end - place), impacts.AsSpan(place, end - place), weight));

    private readonly int StretchOf(int passage) => Math.Min(firstStretch + (passage >> shift), lastStretch);

    private void Leave(int at)
    {
        place = at;
        Passage = at < end ? passages[at] : End;
    }
}
