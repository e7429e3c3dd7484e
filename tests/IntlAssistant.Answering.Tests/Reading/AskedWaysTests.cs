using IntlAssistant.Answering.Reading;
using IntlAssistant.Answering.Understanding;
using IntlAssistant.Knowledge.Index;

namespace IntlAssistant.Answering.Tests.Reading;

public sealed class AskedWaysTests
{
    private static readonly TermMatcher Question = new([Sought("fee", 1), Sought("dormitory", 3)]);

    // The second number is the share of what is asked for that is in the way of asking, the third the share of its words that are asked for.
    [Theory]
    [InlineData("fee dormitory", 1, 1)]
    [InlineData("dormitory", 0.75, 1)]
    [InlineData("fee", 0.25, 1)]
    [InlineData("fee visa form", 0.25, 1 / 3.0)]
    public void A_way_of_asking_is_as_like_as_how_much_of_each_is_in_the_other(string way, double recall, double precision) =>
        Assert.Equal(2 * recall * precision / (recall + precision), Likest(way), 5);

    [Fact]
    public void The_likest_of_several_counts_and_none_is_like_nothing()
    {
        Assert.Equal(1, Likest("visa", "fee", "dormitory fee", "fee dormitory"), 5);
        Assert.Equal(0, Likest("visa", ""));
        Assert.Equal(0, Likest());
    }

    private static double Likest(params string[] ways) => new AskedWays(ways.Select(way =>
        way.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(TermKey.Of).ToArray())).Likest(Question);

    private static SoughtTerm Sought(string word, float importance) =>
        new(word, importance, [new QueryTerm(word, 1)], null, IsKnown: true, IsName: false);
}
