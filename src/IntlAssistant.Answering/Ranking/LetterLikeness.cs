namespace IntlAssistant.Answering.Ranking;

/// <summary>How much of what a text is written with stands in passages: BM25 over runs of letters, rare ones first.</summary>
internal sealed class LetterLikeness
{
    // BM25's k1 and b (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009).
    private const double Saturation = 1.2;
    private const double LengthNormalisation = 0.75;

    private readonly (uint Run, double Weight)[] runs;
    private readonly double most;
    private readonly double averageLength;

    /// <summary>Prepares a text.</summary>
    /// <param name="runs">Its runs.</param>
    /// <param name="rarity">What each counts.</param>
    /// <param name="averageLength">How many runs a passage has on average: above 0.</param>
    public LetterLikeness(IEnumerable<uint> runs, Func<uint, double> rarity, double averageLength)
    {
        this.runs = [.. runs.Distinct().Order().Select(run => (run, rarity(run)))];
        this.averageLength = averageLength;
        most = Math.Max(this.runs.Sum(run => run.Weight) * (Saturation + 1), double.Epsilon);
    }

    /// <summary>The score of a passage, as a share of the highest that there could be: 0 to 1.</summary>
    public double To(LetterPassage passage)
    {
        var score = 0.0;
        var damping = Saturation * (1 - LengthNormalisation + (LengthNormalisation * passage.Length / averageLength));
        var from = 0;
        foreach (var (run, weight) in runs)
        {
            var place = Array.BinarySearch(passage.Runs, from, passage.Runs.Length - from, run);
            if (place >= 0)
            {
                score += weight * passage.Times[place] * (Saturation + 1) / (passage.Times[place] + damping);
            }

            from = place >= 0 ? place + 1 : ~place;
        }

        return score / most;
    }
}
