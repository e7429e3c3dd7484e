using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Evaluation;
using IntlAssistant.Answering.Grouping;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Knowledge.Languages;
using Xunit.Abstractions;

namespace IntlAssistant.Answering.Tests.Grouping;

public sealed class QuestionGroupingTests(ITestOutputHelper output)
{
    private static readonly QuestionSketcher Sketcher = new(
        ShippedOffice.Current, AnswerModel.Default, new AnsweringOptions(), new DateOnly(2026, 11, 22));

    [Fact]
    public void One_question_in_seven_languages_is_one_group_and_others_are_not_in_it()
    {
        string[] spouse =
        [
            "Can my spouse live with me in the dormitory?",
            "همسرم می‌تواند با من در خوابگاه زندگی کند؟",
            "هل يمكن لزوجتي أن تسكن معي في السكن الجامعي؟",
            "Ma femme peut-elle habiter avec moi à la résidence universitaire ?",
            "Eşim benimle yurtta kalabilir mi?",
            "Может ли моя жена жить со мной в общежитии?",
            "我的配偶可以和我一起住宿舍吗？",
        ];

        var groups = GroupsOf([.. spouse, "How much is the tuition fee for a PhD?", "شهریهٔ دکتری چقدر است؟", "Can I bring my dog to the dormitory?"]);

        var mine = groups.Single(group => group.Contains(spouse[0]));
        Assert.True(spouse.Count(mine.Contains) >= 6, string.Join("\n", groups.Select(group => string.Join(" | ", group))));
        Assert.DoesNotContain("How much is the tuition fee for a PhD?", mine);
        Assert.Contains(groups, group => group.SequenceEqual(["How much is the tuition fee for a PhD?", "شهریهٔ دکتری چقدر است؟"]));
    }

    [Fact]
    public void Questions_about_different_places_are_different_groups()
    {
        string[] asked = ["Do students from Iraq need a visa?", "Do students from India need a visa?", "هل يحتاج طلاب العراق إلى تأشيرة؟"];
        var groups = GroupsOf(asked);
        foreach (var each in asked)
        {
            output.WriteLine($"{SketchOf(each, null).Write()} {SketchLikeness.Of(SketchOf(asked[0], null), SketchOf(each, null)):0.00}");
        }

        Assert.Equal(2, groups.Count);
        Assert.Contains(groups, group => group.Count == 2 && group[0].Contains("Iraq", StringComparison.Ordinal));
    }

    [Fact]
    public void The_parallel_set_falls_into_its_questions_again()
    {
        var lines = QuestionSet.ReadParallel(Path.Combine(ShippedOffice.Folder, "questions", "parallel.jsonl"));
        var all = lines.SelectMany(line => line.Questions.Select(asked => (line.Id, Sketch: SketchOf(asked.Value, asked.Key)))).ToList();
        var (same, found, right) = (0, 0, 0);
        for (var i = 0; i < all.Count; i++)
        {
            for (var j = i + 1; j < all.Count; j++)
            {
                var isSame = all[i].Id == all[j].Id;
                var isFound = SketchLikeness.Of(all[i].Sketch, all[j].Sketch) >= SketchLikeness.Same;
                same += isSame ? 1 : 0;
                found += isFound ? 1 : 0;
                right += isSame && isFound ? 1 : 0;
            }
        }

        output.WriteLine($"pairs of one question {same}, taken for one {found}, of these right {right}");
        Assert.True(right >= 0.6 * same, $"only {right} of {same} pairs of one question are taken for one");
        Assert.True(right >= 0.75 * found, $"of {found} pairs taken for one only {right} are");
    }

    [Fact]
    public void The_likeness_is_the_same_both_ways_and_survives_storage()
    {
        var (one, other) = (SketchOf("Can my spouse live in the dormitory?", "en"), SketchOf("Eşim yurtta kalabilir mi?", "tr"));

        Assert.Equal(SketchLikeness.Of(one, other), SketchLikeness.Of(other, one), 12);
        Assert.Equal(SketchLikeness.Of(one, other), SketchLikeness.Of(QuestionSketch.Read(one.Write())!, other), 12);
        Assert.Null(QuestionSketch.Read("what?"));
    }

    private static List<List<string>> GroupsOf(IReadOnlyList<string> questions)
    {
        var groups = new List<(List<string> Texts, List<QuestionSketch> Sketches)>();
        foreach (var question in questions)
        {
            var sketch = SketchOf(question, null);
            var index = SketchLikeness.Nearest(sketch, groups.Select((group, at) => (at, (IReadOnlyList<QuestionSketch>)group.Sketches)));
            if (index is null)
            {
                groups.Add(([], []));
            }

            var target = groups[index ?? groups.Count - 1];
            target.Texts.Add(question);
            target.Sketches.Add(sketch);
        }

        return [.. groups.Select(group => group.Texts)];
    }

    private static QuestionSketch SketchOf(string text, string? language) =>
        Sketcher.Of(new Question(text) { Locale = language is null ? null : LanguageTag.Parse(language) });
}
