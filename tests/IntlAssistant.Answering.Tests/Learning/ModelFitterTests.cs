using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Evaluation;
using IntlAssistant.Answering.Learning;
using IntlAssistant.Answering.Ranking;

namespace IntlAssistant.Answering.Tests.Learning;

public sealed class ModelFitterTests : IDisposable
{
    private readonly SmallOffice office = new();

    [Fact]
    public void Learning_for_plain_content_leaves_the_other_numbers_as_they_are()
    {
        var start = AnswerModel.Default;

        var learned = Learned(start);

        Assert.Equal(Without(start), Without(learned));
        Assert.Same(start.AnswerWhereAsked, learned.AnswerWhereAsked);
        Assert.Same(start.RiskWhereAsked, learned.RiskWhereAsked);
        Assert.Same(start.Office, learned.Office);
        Assert.NotEqual(start.Answer.Bias, learned.Answer.Bias);
        Assert.Superset(start.Seen.ToHashSet(), learned.Seen.ToHashSet());
    }

    [Fact]
    public void The_same_sets_always_give_the_same_numbers() =>
        Assert.Equal(Learned(AnswerModel.Default).Fingerprint(), Learned(AnswerModel.Default).Fingerprint());

    [Fact]
    public void What_is_learned_again_is_told_of_once() =>
        Assert.Equal(2, Learned(Learned(AnswerModel.Default)).LearnedOn!.Split("for content without ways of asking").Length); // Each of them tells what it was learned on.

    public void Dispose() => office.Dispose();

    private AnswerModel Learned(AnswerModel start) => ModelFitter.FitPlain(
        [new Course(office.Current, [Line("what does parking cost", "answer", "parking"), Line("universities in Spain", "answer", "exchange"), Line("is there a parking place for buses", "escalate")])],
        start,
        0.02,
        new DateOnly(2026, 11, 22));

    private static OfficeLine Line(string question, string expect, params string[] sources) =>
        new() { Id = question, Language = "en", Question = question, Expect = expect, Sources = sources };

    private static IEnumerable<KeyValuePair<string, double>> Without(AnswerModel model) =>
        model.Ranking.Where(weight => weight.Key != nameof(RankingFeature.Letters)).OrderBy(weight => weight.Key, StringComparer.Ordinal);
}
