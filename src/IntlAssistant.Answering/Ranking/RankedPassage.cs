using IntlAssistant.Answering.Reading;

namespace IntlAssistant.Answering.Ranking;

/// <summary>A candidate with what it was judged by.</summary>
/// <param name="Read">The passage.</param>
/// <param name="Features">By <see cref="RankingFeature"/>.</param>
/// <param name="Matches">How near the passage comes to each thing asked for: 0 to 1 each.</param>
/// <param name="Score">The weighted sum: higher is better, comparable within one question.</param>
internal sealed record RankedPassage(ReadPassage Read, double[] Features, float[] Matches, double Score)
{
    /// <summary>What the index found of the question in it, as so many words of which each stands in no other passage: 0 or more. Always 0 where editors tell how people ask: there the ways of asking tell more.</summary>
    public double Found { get; init; }

    /// <summary>One of the features.</summary>
    public double this[RankingFeature feature] => Features[(int)feature];
}
