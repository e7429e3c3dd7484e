namespace IntlAssistant.Knowledge.Index;

/// <summary>
/// Where each term occurs and what it is worth there, in a few large arrays: one after the other the terms, of each its
/// passages in ascending order.
/// </summary>
/// <remarks>
/// <para>
/// All passages of the index are cut into stretches of equal length, a power of two: longer ones for a rare term, shorter ones
/// for a frequent one, so that it has about <see cref="InStretch"/> of its passages in each. A passage's number then tells where
/// its postings would be, without any searching (the lookup lists of Sanders and Transier, "Intersection in Integer Inverted
/// Indices", ALENEX 2007), and the best that the term is worth in the stretch bounds what it can add there (Chakrabarti,
/// Chaudhuri and Ganti, "Interval-Based Pruning for Top-k Processing over Compressed Lists", ICDE 2011).
/// </para>
/// <para>There are no positions: what needs the order of words reads the few passages that were found.</para>
/// </remarks>
internal sealed class Postings
{
    /// <summary>How many passages of a term a stretch has on average, at least.</summary>
    public const int InStretch = 8;

    /// <summary>How many of the passages where it is worth most are kept for each term.</summary>
    public const int ChampionCount = 16;

    /// <summary>How much room is left after the last passage, since several are compared at a time.</summary>
    public const int Room = 8;

    /// <summary>For each term where its passages begin; one more at the end.</summary>
    public required int[] Starts { get; init; }

    /// <summary>The passages of all terms, and <see cref="Room"/> at the end.</summary>
    public required int[] Passages { get; init; }

    /// <summary>Beside each passage what the term is worth there, without idf.</summary>
    public required float[] Impacts { get; init; }

    /// <summary>The most that each term is worth anywhere.</summary>
    public required float[] Best { get; init; }

    /// <summary>For each term the power of two that its stretches are long.</summary>
    public required byte[] Shifts { get; init; }

    /// <summary>For each term where its stretches begin; one more at the end.</summary>
    public required int[] FirstStretches { get; init; }

    /// <summary>For each stretch where its passages begin; they end where those of the next begin; one more at the end.</summary>
    public required int[] Stretches { get; init; }

    /// <summary>The most that the term is worth in each stretch; 0 where it does not occur.</summary>
    public required float[] StretchBest { get; init; }

    /// <summary>For each term where its champions begin; one more at the end.</summary>
    public required int[] FirstChampions { get; init; }

    /// <summary>The passages where each term that has more than <see cref="ChampionCount"/> is worth most, in no order.</summary>
    public required int[] Champions { get; init; }

    /// <summary>In how many passages a term occurs.</summary>
    public int Frequency(int term) => Starts[term + 1] - Starts[term];

    /// <summary>The passages where a term is worth most: all of them where it has few.</summary>
    public ReadOnlySpan<int> ChampionsOf(int term) => Frequency(term) <= ChampionCount
        ? Passages.AsSpan(Starts[term], Frequency(term))
        : Champions.AsSpan(FirstChampions[term], ChampionCount);
}
