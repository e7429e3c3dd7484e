namespace IntlAssistant.Knowledge.Index;

/// <summary>Where each term occurs and what it is worth there, in a few large arrays: terms, then passages in ascending order, then blocks of them.</summary>
internal sealed class Postings
{
    /// <summary>How many passages a block has; its best impact tells whether it is worth reading.</summary>
    public const int BlockSize = 64;

    /// <summary>For each term where its passages begin; one more at the end.</summary>
    public required int[] Starts { get; init; }

    /// <summary>The passages of all terms.</summary>
    public required int[] Passages { get; init; }

    /// <summary>Beside each passage what the term is worth there, without idf.</summary>
    public required float[] Impacts { get; init; }

    /// <summary>For each term where its blocks begin; one more at the end.</summary>
    public required int[] BlockStarts { get; init; }

    /// <summary>The last passage of each block.</summary>
    public required int[] BlockLasts { get; init; }

    /// <summary>The best impact of each block.</summary>
    public required float[] BlockImpacts { get; init; }

    /// <summary>In how many passages a term occurs.</summary>
    public int Frequency(int term) => Starts[term + 1] - Starts[term];
}
