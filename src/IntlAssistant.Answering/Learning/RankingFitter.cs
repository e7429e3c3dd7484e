using IntlAssistant.Answering.Ranking;

namespace IntlAssistant.Answering.Learning;

/// <summary>Learns what each feature counts that a passage is the right one: of pairs of a right and a wrong one, which is which.</summary>
internal static class RankingFitter
{
    // Of the passages that do not answer, so many of the best ranked are compared with those that do.
    private const int WrongBeside = 15;

    private const double Penalty = 0.002;

    /// <summary>The weights in the order of <see cref="RankingFeature"/>; that of <see cref="RankingFeature.Letters"/> stays as it is.</summary>
    /// <param name="lessons">What is learned from.</param>
    /// <param name="weights">The weights so far.</param>
    public static double[] Fit(IReadOnlyList<Lesson> lessons, IReadOnlyList<double> weights)
    {
        var (rows, importance) = Pairs(lessons);
        foreach (var row in rows)
        {
            row[(int)RankingFeature.Letters] = 0;
        }

        var learned = LogisticRegression.Fit(rows, [.. rows.Select(_ => true)], importance, Penalty, withBias: false).Weights;
        learned[(int)RankingFeature.Letters] = weights[(int)RankingFeature.Letters];
        return learned;
    }

    /// <summary>The same weights, with that of <see cref="RankingFeature.Letters"/> learned on top of them.</summary>
    /// <remarks>Letters say much of what words say. Learned together, words would count less where no letters are compared.</remarks>
    public static double[] FitLetters(IReadOnlyList<Lesson> lessons, IReadOnlyList<double> weights)
    {
        var (rows, importance) = Pairs([.. lessons.Where(lesson => !lesson.HasQuestions)]);
        var others = weights.Select((weight, feature) => feature == (int)RankingFeature.Letters ? 0 : weight).ToArray();
        double[] learned = [.. others];
        learned[(int)RankingFeature.Letters] = LogisticRegression.Fit(
            [.. rows.Select(row => new[] { row[(int)RankingFeature.Letters] })],
            [.. rows.Select(_ => true)],
            importance,
            Penalty,
            withBias: false,
            [.. rows.Select(row => row.Zip(others, (number, weight) => number * weight).Sum())]).Weights.Single();
        return learned;
    }

    private static (List<double[]> Rows, List<double> Importance) Pairs(IReadOnlyList<Lesson> lessons)
    {
        var rows = new List<double[]>();
        var importance = new List<double>();
        foreach (var lesson in lessons.Where(lesson => lesson.Exercise.Expect == "answer"))
        {
            var right = lesson.Reading.Ranked.Where(candidate => lesson.Exercise.Answers(candidate.Read.Passage)).ToList();
            var wrong = lesson.Reading.Ranked.Except(right).Take(WrongBeside).ToList();
            foreach (var (good, bad) in right.SelectMany(good => wrong.Select(bad => (good, bad))))
            {
                rows.Add([.. good.Features.Zip(bad.Features, (one, other) => one - other)]);
                importance.Add(lesson.Exercise.Weight / (right.Count * wrong.Count));
            }
        }

        return (rows, importance);
    }
}
