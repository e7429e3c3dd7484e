using IntlAssistant.Answering.Evaluation;

namespace IntlAssistant.Answering.Tests.Evaluation;

public sealed class RiskCoverageTests
{
    [Fact]
    public void Mistakes_that_are_the_least_sure_cost_least()
    {
        (double, bool)[] sorted = [(0.9, true), (0.8, true), (0.1, false)];
        (double, bool)[] unsorted = [(0.1, true), (0.8, true), (0.9, false)];

        Assert.Equal(1 / 9.0, RiskCoverage.Area(sorted), 9);
        Assert.Equal((1 + (1 / 2.0) + (1 / 3.0)) / 3, RiskCoverage.Area(unsorted), 9);
    }

    [Fact]
    public void Nothing_asked_has_no_area() => Assert.Equal(0, RiskCoverage.Area([]));
}
