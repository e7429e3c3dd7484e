namespace IntlAssistant.Answering.Wordings;

/// <summary>What a text asks for: each page's chance, and how it is shared among the page's sections.</summary>
/// <param name="chances">Of each page: 0 to 1; 0 where it is next to impossible.</param>
/// <param name="starts">Where the shares of each page begin, and where the last ends; a page without a chance has none.</param>
/// <param name="shares">What of its page's chance each section has.</param>
internal readonly struct PageShares(float[] chances, int[] starts, float[] shares)
{
    /// <summary>How many sections have a share.</summary>
    public int Count => shares.Length;

    /// <summary>The chance of a page: 0 to 1.</summary>
    public double this[int page] => chances[page];

    /// <summary>The chance of a page's section: 0 to 1.</summary>
    /// <param name="page">The page's number.</param>
    /// <param name="section">The section's place on the page.</param>
    public double this[int page, int section] => chances[page] > 0 ? (double)chances[page] * shares[starts[page] + section] : 0;

    /// <summary>What of a page's chance its sections have, each 0 to 1 and together 1; none where it has no chance.</summary>
    public Span<float> Of(int page) => shares.AsSpan(starts[page]..starts[page + 1]);
}
