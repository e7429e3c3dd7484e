using IntlAssistant.Answering.Evaluation;

namespace IntlAssistant.Answering.Tests.Evaluation;

public sealed class ReliabilityTests
{
    [Fact]
    public void Bins_are_of_like_size_the_least_sure_first()
    {
        var curve = Reliability.Curve([(0.9, true), (0.5, false), (0.8, true), (0.7, false), (0.6, true)], 2);
        Assert.Equal([2, 3], curve.Select(bin => bin.Count));
        Assert.Equal(new ReliabilityBin(0.5, 0.6, 2, 0.55, 0.5), curve[0]);
    }

    [Fact]
    public void There_are_never_more_bins_than_answers()
    {
        Assert.Single(Reliability.Curve([(0.9, true)], 5));
        Assert.Empty(Reliability.Curve([], 5));
    }
}
