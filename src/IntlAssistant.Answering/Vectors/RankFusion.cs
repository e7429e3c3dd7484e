namespace IntlAssistant.Answering.Vectors;

/// <summary>Puts several rankings of the same things together by their places (reciprocal rank fusion).</summary>
/// <remarks>
/// Places and not scores, since a cosine of one model and a score of the words' ranker have no common measure, and every model has
/// another spread of cosines: nothing has to be fitted when the office changes its model, or has no questions to fit with.
/// </remarks>
public static class RankFusion
{
    // The usual constant: the first place of one list counts as much as a middling one of both.
    private const double Damping = 60;

    /// <summary>All things of the rankings, best first; of things as good, the one that the first ranking has before.</summary>
    /// <typeparam name="T">The things.</typeparam>
    /// <param name="rankings">The rankings, each best first.</param>
    public static IReadOnlyList<T> Fuse<T>(params IReadOnlyList<T>[] rankings)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(rankings);
        var scores = new Dictionary<T, double>();
        var order = new List<T>();
        foreach (var ranking in rankings)
        {
            foreach (var (place, thing) in ranking.Distinct().Index())
            {
                if (!scores.TryGetValue(thing, out var score))
                {
                    order.Add(thing);
                }

                scores[thing] = score + (1 / (Damping + place + 1));
            }
        }

        return [.. order.OrderByDescending(thing => scores[thing])];
    }
}
