using IntlAssistant.Answering.Extraction;
using IntlAssistant.Answering.Ranking;

namespace IntlAssistant.Answering.Deciding;

/// <summary>Chooses what of the content is quoted for a reading, or for each of several.</summary>
internal sealed class Quoter(ExtractionOptions options)
{
    // A section is asked for in like words when it has so large a part of the first one's votes.
    private const double AlikeVotes = 0.5;

    private readonly Extractor extractor = new(options);

    /// <summary>What is quoted for readings that are answered together, the first first; each passage once.</summary>
    public IReadOnlyList<Extract> Quote(IReadOnlyList<Interpretation> answered)
    {
        using var stage = AnsweringStages.Extract();
        return answered.Count == 1 ? [.. WithAlike(answered[0])] : Each(answered);
    }

    // What an earlier one says word for word is not said again, from whichever page.
    private List<Extract> Each(IReadOnlyList<Interpretation> answered)
    {
        var quoted = new List<Extract>();
        foreach (var reading in answered)
        {
            var extract = extractor.Extract(reading.Best!.Read, reading.Question);
            if (!quoted.Any(earlier => earlier.Passage.Id == extract.Passage.Id || extract.IsSaidBy(earlier)))
            {
                quoted.Add(extract);
            }
        }

        return quoted;
    }

    // Two sections that fit all but alike are both quoted, each with its own source: which is meant, the visitor sees.
    private IEnumerable<Extract> WithAlike(Interpretation reading)
    {
        var best = reading.Best!;
        var first = extractor.Extract(best.Read, reading.Question);
        yield return first;
        if (reading.Next is { } next && Chance(next, best) >= options.SecondSection && MayStandBeside(next, best))
        {
            var second = extractor.Extract(next.Read, reading.Question);
            if (first.Length + second.Length <= options.TwoSections && !second.IsSaidBy(first))
            {
                yield return second;
            }
        }
    }

    // The ranker learned from pairs: by Bradley and Terry's model the scores' difference is the log odds that this one answers and not that.
    private static double Chance(RankedPassage next, RankedPassage best) => 1 / (1 + Math.Exp(best.Score - next.Score));

    // What holds no more stands beside nothing that does, nor does a section without the kind of fact that is asked for,
    // nor one that people ask for in other words.
    private static bool MayStandBeside(RankedPassage next, RankedPassage best) =>
        next[RankingFeature.Past] <= best[RankingFeature.Past]
        && next[RankingFeature.FactKind] >= best[RankingFeature.FactKind]
        && next[RankingFeature.Votes] >= AlikeVotes * best[RankingFeature.Votes];
}
