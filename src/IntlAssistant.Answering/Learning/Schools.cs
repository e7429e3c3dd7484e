using IntlAssistant.Answering.Field;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Learning;

/// <summary>
/// What each office is asked, and of what: the content as it is, the content without its editors' ways of asking, so that what is learned holds
/// where there are none, and the content without a part of them, so that it is learned what the others are worth.
/// </summary>
internal static class Schools
{
    /// <summary>Into so many parts exercises and pages are dealt.</summary>
    public const int Folds = 5;

    // An editor's question that the content names must be answered as named, and teaches little else:
    // all of them together count as a part of the visitors' lines, however many there are.
    private const double KnownShare = 0.25;

    // Without its questions the content must answer them as if a visitor asked.
    private const double UnknownShare = 1.25;

    // Asked while those like it are known and itself is not, it teaches what the others are worth.
    private const double NewShare = 0.5;

    // More of a content's editors' questions teach no more.
    private const int EnoughOfEditors = 5000;

    // What is near to what the content says and not in it: some of it another section answers all the same.
    private const double MissingShare = 0.3;

    // Few questions turn on a place, and to answer one of another place is a grave mistake.
    private const double OtherPlaceWeight = 0.5;

    /// <summary>Where the order is learned.</summary>
    /// <remarks>What words mean was learned from the editors' ways of asking, those of an exercise perhaps among them: in content without them it would flatter, and is not asked.</remarks>
    public static List<School> ForRanking(IReadOnlyList<Course> courses, DateOnly today) =>
        [.. courses.SelectMany((course, office) => Of(course, office, today, (knowledge, exercises) => [new School(office, knowledge, exercises, new AnsweringOptions(), today, FieldVectors.None)]))];

    /// <summary>Where the confidence is learned.</summary>
    /// <remarks>What words mean is asked, but learned without the pages that the exercises are for, in turn: how sure an answer is must be learned from as much as will be known.</remarks>
    public static List<School> ForConfidence(IReadOnlyList<Course> courses, DateOnly today) =>
        [.. courses.SelectMany((course, office) => Of(course, office, today, (knowledge, exercises) => Crossed(course, office, knowledge, exercises, today)))];

    /// <summary>Where is learned, besides, what is not to be answered although the content comes near to it: the content without a part of its sections, asked for these.</summary>
    public static List<School> ForMissing(IReadOnlyList<Course> courses, DateOnly today) =>
        [.. courses.SelectMany((course, office) => WithoutSections(course, office, today))];

    /// <summary>The part that a text is dealt to.</summary>
    public static int Fold(string text) => (int)(text.Aggregate(17u, (hash, letter) => (hash * 31) + letter) % Folds);

    private static IEnumerable<School> Of(
        Course course, int office, DateOnly today, Func<KnowledgeSnapshot, IReadOnlyList<Exercise>, IEnumerable<School>> plain)
    {
        var options = new AnsweringOptions();
        List<Exercise> visitors = [.. course.Lines.Select(Exercise.Of)];
        List<Exercise> strangers = [.. Exercise.OfOtherPlaces(course.Knowledge, OtherPlaceWeight)];
        yield return new School(office, course.Knowledge, [.. visitors, .. Editors(course, KnownShare), .. strangers], options, today, FieldVectors.Default);
        if (course.Knowledge.Pages.All(page => page.Questions.Count + page.HandOver.Count == 0))
        {
            yield break;
        }

        for (var fold = 0; fold < Folds; fold++)
        {
            yield return new School(
                office,
                PlainContent.Without(course.Knowledge, text => Fold(text) == fold),
                [.. Editors(course, NewShare).Where(exercise => Fold(exercise.Question.Text) == fold)],
                options,
                today,
                FieldVectors.None);
        }

        foreach (var school in plain(PlainContent.Of(course.Knowledge), [.. visitors, .. Editors(course, UnknownShare), .. strangers]))
        {
            yield return school;
        }
    }

    private static IEnumerable<School> Crossed(Course course, int office, KnowledgeSnapshot plain, IReadOnlyList<Exercise> exercises, DateOnly today)
    {
        var options = new AnsweringOptions();
        if (!FieldLearner.CanLearn(course.Knowledge))
        {
            return [new School(office, plain, exercises, options, today, FieldVectors.Default)];
        }

        var byFold = exercises.ToLookup(exercise => Fold(course.Knowledge.Passages.FirstOrDefault(exercise.Answers)?.Page.Id.Value ?? exercise.Question.Text));
        return Enumerable.Range(0, Folds).Select(fold => new School(
            office, plain, [.. byFold[fold]], options, today, FieldLearner.Learn(WithoutPages(course.Knowledge, fold))));
    }

    private static IEnumerable<School> WithoutSections(Course course, int office, DateOnly today)
    {
        var every = Math.Max(1, Exercise.OfEditors(course.Knowledge, 1).Count() / EnoughOfEditors);
        for (var fold = 0; fold < Folds; fold++)
        {
            bool IsLeftOut(PassageId section) => Fold(section.Value) == fold;
            List<Exercise> taken = [.. Exercise.OfMissing(course.Knowledge, IsLeftOut, 1).Where((_, number) => number % every == 0)];
            if (taken.Count > 0)
            {
                var weight = MissingShare * course.Lines.Count / Folds / taken.Count;
                yield return new School(
                    office,
                    PlainContent.WithoutSections(course.Knowledge, IsLeftOut),
                    [.. taken.Select(exercise => exercise with { Weight = weight })],
                    new AnsweringOptions(),
                    today,
                    FieldVectors.None);
            }
        }
    }

    private static KnowledgeSnapshot WithoutPages(KnowledgeSnapshot knowledge, int fold) =>
        knowledge with { Passages = [.. knowledge.Passages.Where(passage => Fold(passage.Page.Id.Value) != fold)] };

    private static IEnumerable<Exercise> Editors(Course course, double share)
    {
        List<Exercise> all = [.. Exercise.OfEditors(course.Knowledge, 1)];
        var every = Math.Max(1, all.Count / EnoughOfEditors);
        List<Exercise> taken = [.. all.Where((_, number) => number % every == 0)];
        return taken.Select(exercise => exercise with { Weight = share * course.Lines.Count / taken.Count });
    }
}
