using System.Globalization;

using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Ranking;

namespace IntlAssistant.Answering.Learning;

/// <summary>Learns the numbers of ranking and confidence from question sets. The same sets and content always give the same numbers.</summary>
public static class ModelFitter
{
    private const int Rounds = 2;

    // The risk is measured on the first office alone: the others' sets may have been made to teach, and be harder than life.
    private const int Measured = 0;

    // Of lines asked of content without questions, in learning for content with them.
    private const double ShareWithoutQuestions = 0.15;

    // The ways of asking were written, and what is decided beside the numbers, with the first office's lines in sight: of others one more is wrong.
    private const int WrongBesideWhereAsked = 1;

    private const string PlainMark = "; for content without ways of asking: ";
    private const string AskedMark = "; for content with them: ";

    private const double ConfidencePenalty = 0.001;

    /// <summary>Learns from the question sets of one office or of several.</summary>
    /// <param name="courses">The offices, at least one; on the first the risk is measured.</param>
    /// <param name="start">The numbers to begin with.</param>
    /// <param name="mostWrong">The share of all lines that may get a wrong answer: 0 to 1.</param>
    /// <param name="today">The day by which content is past or not.</param>
    public static AnswerModel Fit(IReadOnlyList<Course> courses, AnswerModel start, double mostWrong, DateOnly today)
    {
        var schools = Schools.ForRanking(courses, today);
        var model = start;
        for (var round = 0; round < Rounds; round++)
        {
            var read = Read(schools, model);
            var weights = RankingFitter.Fit(read, model.RankingWeights);
            model = model with { Ranking = Named<RankingFeature>(RankingFitter.FitLetters(read, weights)) };
        }

        var lessons = Read(Schools.ForConfidence(courses, today), model);
        var missing = Read(Schools.ForMissing(courses, today), model);
        var (answerBias, answer) = FitAnswer(lessons, Alike);
        var (askedBias, answerWhereAsked) = FitAsked([.. lessons, .. missing]);
        var (officeBias, office) = FitOffice(lessons);
        var held = HeldOut(lessons, given => FitAnswer(given, Alike));
        var asked = lessons.Where(lesson => lesson.Office == Measured && lesson.Exercise.Weight == 1).ToList();
        var risk = RiskOf(held, asked, _ => true);
        model = model with
        {
            Answer = new Logistic(answerBias, Named<ConfidenceFeature>(answer)),
            AnswerWhereAsked = new Logistic(askedBias, Named<ConfidenceFeature>(answerWhereAsked)),
            Office = new Logistic(officeBias, Named<OfficeFeature>(office)),
            AnswerFrom = RiskCurve.At(risk, mostWrong).From,
            Risk = risk,
            RiskWhereAsked = RiskOf(HeldOut([.. lessons, .. missing], FitAsked), asked, lesson => lesson.HasQuestions, WrongBesideWhereAsked),
            Seen = MarksOf(courses),
        };
        return model with { LearnedOn = Describe(courses, lessons, held, model.AnswerFrom) };
    }

    /// <summary>Learns only what holds for content whose editors do not tell how people ask: what letters count, how likely an answer is right there, and from where on one is given. All other numbers stay.</summary>
    /// <param name="courses">The offices, at least one; on the first the risk is measured.</param>
    /// <param name="start">The numbers to begin with.</param>
    /// <param name="mostWrong">The share of all lines that may get a wrong answer: 0 to 1.</param>
    /// <param name="today">The day by which content is past or not.</param>
    public static AnswerModel FitPlain(IReadOnlyList<Course> courses, AnswerModel start, double mostWrong, DateOnly today)
    {
        var read = Read(Schools.ForRanking(courses, today), start);
        var model = start with { Ranking = Named<RankingFeature>(RankingFitter.FitLetters(read, start.RankingWeights)) };
        var lessons = Read(Schools.ForConfidence(courses, today), model);
        var (bias, weights) = FitAnswer(lessons, Alike);
        var held = HeldOut(lessons, given => FitAnswer(given, Alike));
        var risk = RiskOf(held, [.. lessons.Where(lesson => lesson.Office == Measured && lesson.Exercise.Weight == 1)], _ => true);
        model = model with
        {
            Answer = new Logistic(bias, Named<ConfidenceFeature>(weights)),
            AnswerFrom = RiskCurve.At(risk, mostWrong).From,
            Risk = risk,
            Seen = [.. start.Seen.Union(MarksOf(courses)).Order(StringComparer.Ordinal)],
        };
        return model with { LearnedOn = $"{start.LearnedOn?.Split(PlainMark)[0]}{PlainMark}{Describe(courses, lessons, held, model.AnswerFrom)}" };
    }

    /// <summary>Learns only what holds for content whose editors tell how people ask: how likely an answer is right there, and from where on one is given. All other numbers stay.</summary>
    /// <param name="courses">The offices, at least one; on the first the risk is measured.</param>
    /// <param name="start">The numbers to begin with.</param>
    /// <param name="mostWrong">The share of all lines that may get a wrong answer: 0 to 1.</param>
    /// <param name="today">The day by which content is past or not.</param>
    public static AnswerModel FitAsked(IReadOnlyList<Course> courses, AnswerModel start, double mostWrong, DateOnly today)
    {
        var lessons = Read([.. Schools.ForConfidence(courses, today), .. Schools.ForMissing(courses, today)], start);
        var (bias, weights) = FitAsked(lessons);
        var held = HeldOut(lessons, FitAsked);
        var risk = RiskOf(held, [.. lessons.Where(lesson => lesson.Office == Measured && lesson.Exercise.Weight == 1)], lesson => lesson.HasQuestions, WrongBesideWhereAsked);
        return start with
        {
            AnswerWhereAsked = new Logistic(bias, Named<ConfidenceFeature>(weights)),
            RiskWhereAsked = risk,
            LearnedOn = $"{start.LearnedOn?.Split(AskedMark)[0]}{AskedMark}{Describe(courses, lessons, [.. held.Where(example => example.Lesson.HasQuestions)], RiskCurve.At(risk, mostWrong).From)}",
            Seen = [.. start.Seen.Union(MarksOf(courses)).Order(StringComparer.Ordinal)],
        };
    }

    private static IReadOnlyList<string> MarksOf(IReadOnlyList<Course> courses) =>
        [.. courses.SelectMany(course => course.Lines).Select(line => QuestionMark.Of(line.Question)).Distinct().Order(StringComparer.Ordinal)];

    private static IReadOnlyList<RiskPoint> RiskOf(
        List<(Lesson Lesson, double Confidence)> held, List<Lesson> asked, Func<Lesson, bool> where, int beside = 0) => RiskCurve.Of(
            held.Where(example => example.Lesson.Office == Measured && where(example.Lesson))
                .Select(example => (example.Confidence, example.Lesson.Exercise.Expect == "answer")),
            Math.Max(1, asked.Count(where)),
            Math.Max(1, asked.Count(lesson => where(lesson) && lesson.Exercise.Expect == "answer")),
            beside);

    private static double Alike(Lesson lesson) => 1;

    // Content without questions teaches what holds for all, and little of what they say.
    private static double ForAsked(Lesson lesson) => lesson.HasQuestions ? 1 : ShareWithoutQuestions;

    private static IReadOnlyList<Lesson> Read(IEnumerable<School> schools, AnswerModel model) =>
        [.. schools.AsParallel().AsOrdered().SelectMany(school => school.Read(model))];

    private static (double Bias, double[] Weights) FitAnswer(IReadOnlyList<Lesson> lessons, Func<Lesson, double> share)
    {
        var asked = lessons.Where(lesson => lesson.Reading.Best is not null).ToList();
        return LogisticRegression.Fit(
            [.. asked.Select(lesson => lesson.Reading.AnswerFeatures)],
            [.. asked.Select(lesson => lesson.AnswerIsRight)],
            [.. asked.Select(lesson => share(lesson) * lesson.Exercise.Weight)],
            ConfidencePenalty,
            withBias: true);
    }

    // What was made to teach tells which signs count, and not how often an answer is right: only visitors' lines tell that
    // (Platt, Probabilistic Outputs for Support Vector Machines, 1999).
    private static (double Bias, double[] Weights) FitAsked(IReadOnlyList<Lesson> lessons)
    {
        var (bias, weights) = FitAnswer(lessons, ForAsked);
        var visitors = lessons.Where(lesson => lesson.Reading.Best is not null && lesson.Exercise.Weight == 1).ToList();
        var (shift, slope) = LogisticRegression.Fit(
            [.. visitors.Select(lesson => new[] { bias + weights.Zip(lesson.Reading.AnswerFeatures, (weight, feature) => weight * feature).Sum() })],
            [.. visitors.Select(lesson => lesson.AnswerIsRight)],
            [.. visitors.Select(ForAsked)],
            ConfidencePenalty,
            withBias: true);
        return (shift + (slope[0] * bias), [.. weights.Select(weight => slope[0] * weight)]);
    }

    private static (double Bias, double[] Weights) FitOffice(IReadOnlyList<Lesson> lessons) => LogisticRegression.Fit(
        [.. lessons.Select(lesson => lesson.Reading.OfficeFeatures)],
        [.. lessons.Select(lesson => lesson.Exercise.Expect != "decline")],
        [.. lessons.Select(lesson => lesson.Exercise.Expect == "decline" ? 4.0 : lesson.Exercise.Weight)],
        ConfidencePenalty,
        withBias: true);

    // Each line's confidence by a model that has not seen it. It has seen the office's others, as the one that will be used at the office has:
    // one that has not is surer of everything, and its threshold would not fit.
    private static List<(Lesson Lesson, double Confidence)> HeldOut(IReadOnlyList<Lesson> lessons, Func<IReadOnlyList<Lesson>, (double Bias, double[] Weights)> fit)
    {
        var held = new List<(Lesson, double)>();
        for (var fold = 0; fold < Schools.Folds; fold++)
        {
            var (bias, weights) = fit([.. lessons.Where(lesson => Fold(lesson) != fold)]);
            held.AddRange(lessons.Where(lesson => Fold(lesson) == fold)
                .Where(lesson => lesson.Reading.Best is not null && lesson.Exercise.Weight == 1)
                .Select(lesson => (lesson, LogisticRegression.Probability(lesson.Reading.AnswerFeatures, bias, weights))));
        }

        return held;
    }

    // One question is in one fold, whichever content it is asked of.
    private static int Fold(Lesson lesson) => Schools.Fold(lesson.Exercise.Question.Text);

    private static string Describe(
        IReadOnlyList<Course> courses, IReadOnlyList<Lesson> lessons, List<(Lesson Lesson, double Confidence)> held, double threshold)
    {
        var own = held.Where(example => example.Lesson.Office == Measured).ToList();
        var given = own.Where(example => example.Confidence >= threshold).ToList();
        var brier = own.Average(example => Math.Pow(example.Confidence - (example.Lesson.AnswerIsRight ? 1 : 0), 2));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{lessons.Count} readings of {courses.Sum(course => course.Lines.Count)} lines of visitors at {courses.Count} offices and of the editors' own questions; {own.Count} readings of the first office's lines held out in {Schools.Folds} folds: {given.Count(example => example.Lesson.AnswerIsRight)} right and {given.Count(example => example.Lesson.Exercise.Expect != "answer")} wrong answers at {threshold:0.000}, Brier score {brier:0.000}");
    }

    private static Dictionary<string, double> Named<TFeature>(double[] weights)
        where TFeature : struct, Enum =>
        Enum.GetNames<TFeature>().Select((name, index) => (name, weight: Math.Round(weights[index], 3)))
            .ToDictionary(pair => pair.name, pair => pair.weight);
}
