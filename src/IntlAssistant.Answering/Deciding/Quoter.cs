using IntlAssistant.Answering.Extraction;
using IntlAssistant.Answering.Ranking;
using IntlAssistant.Answering.Wordings;

namespace IntlAssistant.Answering.Deciding;

/// <summary>Chooses what of the content is quoted for a reading, or for each of several.</summary>
internal sealed class Quoter(SectionKinship kinship, ExtractionOptions options)
{
    // What the question's own words say of the other section, beside what all ways of asking for the first say.
    private const double OwnShare = 0.03;

    // Scores nearer to each other than this, odds of 11 to 10, tell no order.
    private const double TossUp = 0.1;

    private readonly Extractor extractor = new(options);

    /// <summary>What is quoted for readings that are answered together, the first first; each passage once.</summary>
    public IReadOnlyList<Extract> Quote(IReadOnlyList<Interpretation> answered)
    {
        using var stage = AnsweringStages.Extract();
        return answered.Count == 1 ? WithAlike(answered[0]) : Each(answered);
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

    // Two sections that fit all but alike are both quoted, each with its own source: which is meant, the visitor sees. Where it
    // is a toss-up which comes first, it is the same one in every language.
    private List<Extract> WithAlike(Interpretation reading)
    {
        var best = reading.Best!;
        var first = extractor.Extract(best.Read, reading.Question);
        if (reading.Next is not { } next || !MayStandBeside(next, best))
        {
            return [first];
        }

        var second = extractor.Extract(next.Read, reading.Question);
        if (first.Length + second.Length > options.TwoSections || second.IsSaidBy(first))
        {
            return [first];
        }

        var isTurned = best.Score - next.Score < TossUp && string.CompareOrdinal(next.Read.Passage.Id.Value, best.Read.Passage.Id.Value) < 0;
        return isTurned ? [second, first] : [first, second];
    }

    // What holds no more stands beside nothing that does, nor does a section without the kind of fact that is asked for.
    private bool MayStandBeside(RankedPassage next, RankedPassage best) =>
        next[RankingFeature.Past] <= best[RankingFeature.Past]
        && next[RankingFeature.FactKind] >= best[RankingFeature.FactKind]
        && Odds(next, best) >= options.SecondSection / (1 - options.SecondSection);

    // The ranker learned from pairs: by Bradley and Terry's model the scores' difference is the log odds that this one answers
    // and not that. It is the question's, in its language; how near the two are to each other in every language comes before it.
    private double Odds(RankedPassage next, RankedPassage best) => Math.Exp(next.Score - best.Score) * Nearness(next, best) / SectionKinship.Usual;

    private double Nearness(RankedPassage next, RankedPassage best) =>
        kinship.Of(best.Read.Passage.Id, next.Read.Passage.Id) + (OwnShare * next[RankingFeature.Meant]);
}
