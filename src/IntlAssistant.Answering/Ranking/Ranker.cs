using IntlAssistant.Answering.Reading;
using IntlAssistant.Answering.Understanding;
using IntlAssistant.Answering.Wordings;
using IntlAssistant.Knowledge.Index;
using IntlAssistant.Knowledge.Passages;

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
        var reader = new FeatureReader(question, content.CommonNames, today);
        var best = hits.Count > 0 ? hits[0].Score : 1;
        List<(ReadPassage Read, double[] Features, float[] Matches)> judged =
            [.. hits.Select(hit => content.Read(hit.Passage)).Zip(hits, (read, hit) => Judge(reader, read, hit.Score / best))];
        PageFeatures.Add(judged, reader);
        AddWordings(judged, question.Votes.Value, question.Chances.Value);
        AddMeaning(judged, question.Text);
        AddLetters(judged, question.Written);
        return [.. judged
            .Zip(hits, (each, hit) => new RankedPassage(each.Read, each.Features, each.Matches, Score(each.Features)) { Found = Found(hit.Score) })
            .OrderByDescending(ranked => ranked.Score)
            .ThenBy(ranked => ranked.Read.Passage.Id.Value, StringComparer.Ordinal)];
    }

    private double Found(double score) => content.HasQuestions ? 0 : score / Math.Log(1 + content.Knowledge.Passages.Count);

    private static void AddWordings(List<(ReadPassage Read, double[] Features, float[] Matches)> judged, WordingVotes votes, SectionChances chances)
    {
        foreach (var (read, features, _) in judged)
        {
            features[(int)RankingFeature.Likeness] = votes.Likeness.GetValueOrDefault(read.Passage.Id);
            features[(int)RankingFeature.Votes] = votes.Shares.GetValueOrDefault(read.Passage.Id);
            features[(int)RankingFeature.Meant] = chances.Sections.GetValueOrDefault(read.Passage.Id);
            features[(int)RankingFeature.MeantPage] = chances.Pages.GetValueOrDefault(read.Passage.Page.Id);
        }
    }

    private void AddMeaning(List<(ReadPassage Read, double[] Features, float[] Matches)> judged, string text)
    {
        if (content.Field is not { } field)
        {
            return;
        }

        var likeness = field.To(text);
        foreach (var (read, features, _) in judged.Where(each => each.Read.Passage.Kind == PassageKind.Content))
        {
            var about = field.Read(read);
            features[(int)RankingFeature.FieldHeadings] = likeness.To(about.Headings);
            features[(int)RankingFeature.FieldFocus] = likeness.ToLikest(about.Units);
            features[(int)RankingFeature.FieldBody] = likeness.To(about.Body);
        }
    }

    private void AddLetters(List<(ReadPassage Read, double[] Features, float[] Matches)> judged, string text)
    {
        if (content.Letters is not { } letters)
        {
            return;
        }

        var likeness = letters.To(text);
        List<double> shares = [.. judged.Select(each => likeness.To(letters.Read(each.Read.Passage)))];
        var best = Math.Max(shares.DefaultIfEmpty(0).Max(), double.Epsilon);
        for (var number = 0; number < judged.Count; number++)
        {
            judged[number].Features[(int)RankingFeature.Letters] = shares[number] / best;
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
