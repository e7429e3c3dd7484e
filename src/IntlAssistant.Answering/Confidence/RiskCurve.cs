namespace IntlAssistant.Answering.Confidence;

/// <summary>The trade between wrong answers and answers (El-Yaniv and Wiener, 2010), measured on questions that the numbers had not seen.</summary>
internal static class RiskCurve
{
    // Nothing is as sure as this: no question is answered, and no answer is wrong.
    private static readonly RiskPoint Silence = new(1, 0, 0);

    /// <summary>For each share of wrong answers the lowest probability that keeps to it, the fewest wrong answers first.</summary>
    /// <param name="held">Of each question that could be answered, its confidence and whether it was to be answered.</param>
    /// <param name="questions">How many questions there are in all: 1 or more.</param>
    /// <param name="toBeAnswered">How many of them were to be answered: 1 or more.</param>
    /// <param name="beside">How many wrong answers are counted beside those that are seen: 0 or more.</param>
    public static IReadOnlyList<RiskPoint> Of(IEnumerable<(double Confidence, bool ToBeAnswered)> held, int questions, int toBeAnswered, int beside = 0)
    {
        var (answers, wrong) = (0, beside);
        var points = new List<RiskPoint> { Silence };
        foreach (var step in held.GroupBy(question => Math.Round(question.Confidence, 3)).OrderByDescending(step => step.Key))
        {
            answers += step.Count(question => question.ToBeAnswered);
            wrong += step.Count(question => !question.ToBeAnswered);
            var point = new RiskPoint(
                step.Key, Math.Round(wrong / (double)questions, 5), Math.Round(answers / (double)toBeAnswered, 5));
            if (points[^1].Wrong == point.Wrong)
            {
                points.RemoveAt(points.Count - 1);
            }

            points.Add(point);
        }

        return points;
    }

    /// <summary>The point at which the most is answered and wrong answers keep to a share; 1, when all may be wrong, answers everything.</summary>
    public static RiskPoint At(IReadOnlyList<RiskPoint> curve, double mostWrong) =>
        mostWrong >= 1 ? curve[^1] with { From = 0 } : curve.LastOrDefault(point => point.Wrong <= mostWrong) ?? Silence;
}
