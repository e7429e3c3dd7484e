using IntlAssistant.Answering.Extraction;
using IntlAssistant.Answering.Ranking;

namespace IntlAssistant.Answering.Deciding;

/// <summary>Chooses what of the content is quoted for a reading, or for each of several.</summary>
internal sealed class Quoter(ExtractionOptions options)
{
    private readonly Extractor extractor = new(options);

    /// <summary>What is quoted for readings that are answered together, the first first; each passage once.</summary>
    public IReadOnlyList<Extract> Quote(IReadOnlyList<Interpretation> answered)
    {
        using var stage = AnsweringStages.Extract();
        return answered.Count == 1
            ? [.. WithAlike(answered[0])]
            : [.. answered.Select(reading => extractor.Extract(reading.Best!.Read, reading.Question)).DistinctBy(extract => extract.Passage.Id)];
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
            if (first.Length + second.Length <= options.TwoSections)
            {
                yield return second;
            }
        }
    }

    // The ranker learned from pairs: by Bradley and Terry's model the scores' difference is the log odds that this one answers and not that.
    private static double Chance(RankedPassage next, RankedPassage best) => 1 / (1 + Math.Exp(best.Score - next.Score));

    // What holds no more stands beside nothing that does, nor does a section without the kind of fact that is asked for.
    private static bool MayStandBeside(RankedPassage next, RankedPassage best) =>
        next[RankingFeature.Past] <= best[RankingFeature.Past]
        && next[RankingFeature.FactKind] >= best[RankingFeature.FactKind];
}
