namespace IntlAssistant.Answering.Ranking;

/// <summary>What a passage is written with.</summary>
/// <param name="Runs">Its runs of letters by their keys, each once, in ascending order.</param>
/// <param name="Times">How often each occurs.</param>
/// <param name="Length">How many there are in all.</param>
internal sealed record LetterPassage(uint[] Runs, byte[] Times, int Length)
{
    /// <summary>Counts runs.</summary>
    public static LetterPassage Of(IEnumerable<uint> runs)
    {
        var sorted = runs.ToArray();
        Array.Sort(sorted);
        var (distinct, times) = (new List<uint>(sorted.Length), new List<byte>(sorted.Length));
        foreach (var run in sorted)
        {
            if (distinct.Count == 0 || distinct[^1] != run)
            {
                distinct.Add(run);
                times.Add(0);
            }

            times[^1] += (byte)(times[^1] < byte.MaxValue ? 1 : 0);
        }

        return new LetterPassage([.. distinct], [.. times], sorted.Length);
    }
}
