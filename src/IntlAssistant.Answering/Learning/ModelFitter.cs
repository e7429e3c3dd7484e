using System.Globalization;

using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Ranking;

namespace IntlAssistant.Answering.Learning;

/// <summary>Learns the numbers of ranking and confidence from question sets. The same sets and content always give the same numbers.</summary>
public static class ModelFitter
{
    private const int Rounds = 2;
    private const int Folds = 5;

    // The risk is measured on the first office alone: the others' sets may have been made to teach, and be harder than life.
    private const int Measured = 0;

    // Of the passages that do not answer, so many of the best ranked are compared with those that do.
    private const int WrongBeside = 15;

    // An editor's question that the content names must be answered as named, and teaches little else:
    // all of them together count as a part of the visitors' lines, however many there are.
    private const double KnownShare = 0.25;

    // Without its questions the content must answer them as if a visitor asked.
    private const double UnknownShare = 1.25;

    // Few questions turn on a place, and to answer one of another place is a grave mistake.
    private const double OtherPlaceWeight = 0.5;

    // Of lines asked of content without questions, in learning for content with them.
    private const double ShareWithoutQuestions = 0.15;

    private const double RankingPenalty = 0.002;
    private const double ConfidencePenalty = 0.001;

    /// <summary>Learns from the question sets of one office or of several.</summary>
    /// <param name="courses">The offices, at least one; on the first the risk is measured.</param>
    /// <param name="start">The numbers to begin with.</param>
    /// <param name="mostWrong">The share of all lines that may get a wrong answer: 0 to 1.</param>
    /// <param name="today">The day by which content is past or not.</param>
    public static AnswerModel Fit(IReadOnlyList<Course> courses, AnswerModel start, double mostWrong, DateOnly today)
    {
        List<School> schools = [.. courses.SelectMany((course, office) => SchoolsOf(course, office, today))];
        var model = start;
        for (var round = 0; round < Rounds; round++)
        {
            model = model with { Ranking = Named<RankingFeature>(FitRanking(Read(schools, model))) };
        }

        var lessons = Read(schools, model);
        var (answerBias, answer) = FitAnswer(lessons, Alike);
        var (askedBias, answerWhereAsked) = FitAnswer(lessons, ForAsked);
        var (officeBias, office) = FitOffice(lessons);
        var held = HeldOut(lessons, Alike);
        var asked = lessons.Where(lesson => lesson.Office == Measured && lesson.Exercise.Weight == 1).ToList();
        var risk = RiskOf(held, asked, _ => true);
        model = model with
        {
            Answer = new Logistic(answerBias, Named<ConfidenceFeature>(answer)),
            AnswerWhereAsked = new Logistic(askedBias, Named<ConfidenceFeature>(answerWhereAsked)),
            Office = new Logistic(officeBias, Named<OfficeFeature>(office)),
            AnswerFrom = RiskCurve.At(risk, mostWrong).From,
            Risk = risk,
            RiskWhereAsked = RiskOf(HeldOut(lessons, ForAsked), asked, lesson => lesson.HasQuestions),
            Seen = [.. courses.SelectMany(course => course.Lines).Select(line => QuestionMark.Of(line.Question)).Distinct().Order(StringComparer.Ordinal)],
        };
        return model with { LearnedOn = Describe(courses, lessons, held, model.AnswerFrom) };
    }

    private static IReadOnlyList<RiskPoint> RiskOf(
        List<(Lesson Lesson, double Confidence)> held, List<Lesson> asked, Func<Lesson, bool> where) => RiskCurve.Of(
            held.Where(example => example.Lesson.Office == Measured && where(example.Lesson))
                .Select(example => (example.Confidence, example.Lesson.Exercise.Expect == "answer")),
            Math.Max(1, asked.Count(where)),
            Math.Max(1, asked.Count(lesson => where(lesson) && lesson.Exercise.Expect == "answer")));

    private static double Alike(Lesson lesson) => 1;

    // Content without questions teaches what holds for all, and little of what they say.
    private static double ForAsked(Lesson lesson) => lesson.HasQuestions ? 1 : ShareWithoutQuestions;

    // Each office is asked with and without its editors' ways of asking, so that what is learned holds where there are none.
    private static IEnumerable<School> SchoolsOf(Course course, int office, DateOnly today)
    {
        var options = new AnsweringOptions();
        List<Exercise> visitors = [.. course.Lines.Select(Exercise.Of)];
        List<Exercise> strangers = [.. Exercise.OfOtherPlaces(course.Knowledge, OtherPlaceWeight)];
        yield return new School(office, course.Knowledge, [.. visitors, .. Exercise.OfEditors(course.Knowledge, WeightOf(KnownShare, course)), .. strangers], options, today);
        if (course.Knowledge.Pages.Any(page => page.Questions.Count + page.HandOver.Count > 0))
        {
            yield return new School(
                office, PlainContent.Of(course.Knowledge), [.. visitors, .. Exercise.OfEditors(course.Knowledge, WeightOf(UnknownShare, course)), .. strangers], options, today);
        }
    }

    private static double WeightOf(double share, Course course) =>
        share * course.Lines.Count / Math.Max(1, course.Knowledge.Pages.Sum(page => page.Questions.Count + page.HandOver.Count));

    private static IReadOnlyList<Lesson> Read(IEnumerable<School> schools, AnswerModel model) => [.. schools.SelectMany(school => school.Read(model))];

    private static double[] FitRanking(IReadOnlyList<Lesson> lessons)
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

        return LogisticRegression.Fit(rows, [.. rows.Select(_ => true)], importance, RankingPenalty, withBias: false).Weights;
    }

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

    private static (double Bias, double[] Weights) FitOffice(IReadOnlyList<Lesson> lessons) => LogisticRegression.Fit(
        [.. lessons.Select(lesson => lesson.Reading.OfficeFeatures)],
        [.. lessons.Select(lesson => lesson.Exercise.Expect != "decline")],
        [.. lessons.Select(lesson => lesson.Exercise.Expect == "decline" ? 4.0 : lesson.Exercise.Weight)],
        ConfidencePenalty,
        withBias: true);

    // Each line's confidence by a model that has not seen it. It has seen the office's others, as the one that will be used at the office has:
    // one that has not is surer of everything, and its threshold would not fit.
    private static List<(Lesson Lesson, double Confidence)> HeldOut(IReadOnlyList<Lesson> lessons, Func<Lesson, double> share)
    {
        var held = new List<(Lesson, double)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var (bias, weights) = FitAnswer([.. lessons.Where(lesson => Fold(lesson) != fold)], share);
            held.AddRange(lessons.Where(lesson => Fold(lesson) == fold)
                .Where(lesson => lesson.Reading.Best is not null && lesson.Exercise.Weight == 1)
                .Select(lesson => (lesson, LogisticRegression.Probability(lesson.Reading.AnswerFeatures, bias, weights))));
        }

        return held;
    }

    // One question is in one fold, whichever content it is asked of.
    private static int Fold(Lesson lesson) =>
        (int)(lesson.Exercise.Question.Text.Aggregate(17u, (hash, letter) => (hash * 31) + letter) % Folds);

    private static string Describe(
        IReadOnlyList<Course> courses, IReadOnlyList<Lesson> lessons, List<(Lesson Lesson, double Confidence)> held, double threshold)
    {
        var own = held.Where(example => example.Lesson.Office == Measured).ToList();
        var given = own.Where(example => example.Confidence >= threshold).ToList();
        var brier = own.Average(example => Math.Pow(example.Confidence - (example.Lesson.AnswerIsRight ? 1 : 0), 2));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{lessons.Count} readings of {courses.Sum(course => course.Lines.Count)} lines of visitors at {courses.Count} offices and of the editors' own questions; {own.Count} readings of the first office's lines held out in {Folds} folds: {given.Count(example => example.Lesson.AnswerIsRight)} right and {given.Count(example => example.Lesson.Exercise.Expect != "answer")} wrong answers at {threshold:0.000}, Brier score {brier:0.000}");
    }

    private static Dictionary<string, double> Named<TFeature>(double[] weights)
        where TFeature : struct, Enum =>
        Enum.GetNames<TFeature>().Select((name, index) => (name, weight: Math.Round(weights[index], 3)))
            .ToDictionary(pair => pair.name, pair => pair.weight);
}
