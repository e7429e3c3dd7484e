using IntlAssistant.Answering.Reading;
using IntlAssistant.Answering.Understanding;
using IntlAssistant.Answering.Wordings;
using IntlAssistant.Knowledge.Index;

namespace IntlAssistant.Answering.Ranking;

/// <summary>Finds the passages that may answer a question and puts them in order: a wide, cheap search and then a close look.</summary>
/// <param name="content">The content.</param>
/// <param name="weights">What each feature counts.</param>
/// <param name="candidates">How many passages are looked at closely.</param>
internal sealed class Ranker(ContentReading content, IReadOnlyList<double> weights, int candidates)
{
    /// <summary>The candidates, best first; equal scores in the order of passage ids.</summary>
    public IReadOnlyList<RankedPassage> Rank(UnderstoodQuestion question, DateOnly today)
    {
        var clauses = question.Sought.Select(term => term.ToClause()).ToList();
        if (clauses.Count == 0)
        {
            return [];
        }

        var hits = Retrieve(clauses);
        using var stage = AnsweringStages.Rank();
        var reader = new FeatureReader(question, content.Knowledge.Index, today);
        var best = hits.Count > 0 ? hits[0].Score : 1;
        List<(ReadPassage Read, double[] Features, float[] Matches)> judged =
            [.. hits.Select(hit => content.Read(hit.Passage)).Zip(hits, (read, hit) => Judge(reader, read, hit.Score / best))];
        PageFeatures.Add(judged, reader);
        AddVotes(judged, content.Wordings.Vote(question.Text));
        return [.. judged
            .Select(each => new RankedPassage(each.Read, each.Features, each.Matches, Score(each.Features)))
            .OrderByDescending(ranked => ranked.Score)
            .ThenBy(ranked => ranked.Read.Passage.Id.Value, StringComparer.Ordinal)];
    }

    private static void AddVotes(List<(ReadPassage Read, double[] Features, float[] Matches)> judged, WordingVotes votes)
    {
        foreach (var (read, features, _) in judged)
        {
            features[(int)RankingFeature.Likeness] = votes.Likeness.GetValueOrDefault(read.Passage.Id);
            features[(int)RankingFeature.Votes] = votes.Shares.GetValueOrDefault(read.Passage.Id);
        }
    }

    private IReadOnlyList<IndexHit> Retrieve(IReadOnlyList<QueryClause> clauses)
    {
        using var stage = AnsweringStages.Retrieve();
        return content.Knowledge.Index.Search(clauses, candidates);
    }

    private static (ReadPassage Read, double[] Features, float[] Matches) Judge(FeatureReader reader, ReadPassage passage, double lexical)
    {
        var (features, matches) = reader.Judge(passage, lexical);
        return (passage, features, matches);
    }

    private double Score(double[] features)
    {
        var score = 0.0;
        for (var index = 0; index < features.Length; index++)
        {
            score += features[index] * weights[index];
        }

        return score;
    }
}
