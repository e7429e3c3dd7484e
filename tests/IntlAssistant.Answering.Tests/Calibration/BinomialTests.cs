using IntlAssistant.Answering.Calibration;

namespace IntlAssistant.Answering.Tests.Calibration;

public sealed class BinomialTests
{
    [Theory]
    [InlineData(0, 10, 0.5, 0.0009765625)]
    [InlineData(5, 10, 0.5, 0.623046875)]
    [InlineData(10, 10, 0.5, 1)]
    [InlineData(0, 0, 0.5, 1)]
    [InlineData(3, 100, 0, 1)]
    [InlineData(3, 100, 1, 0)]
    public void The_distribution_is_that_of_the_books(int hits, int tries, double share, double expected) =>
        Assert.Equal(expected, Binomial.AtMost(hits, tries, share), 9);

    [Theory]
    [InlineData(10, 100, 0.95, 0.0490, 0.1762)]
    [InlineData(0, 100, 0.95, 0, 0.0362)]
    [InlineData(100, 100, 0.95, 0.9638, 1)]
    public void The_interval_is_that_of_Clopper_and_Pearson(int hits, int tries, double certainty, double lowest, double highest)
    {
        var interval = Binomial.Interval(hits, tries, certainty);

        Assert.Equal(lowest, interval.Lowest, 4);
        Assert.Equal(highest, interval.Highest, 4);
    }

    [Theory]
    [InlineData(0, 0.02, 149)]
    [InlineData(1, 0.02, 236)]
    [InlineData(0, 0.005, 598)]
    public void The_fewest_tries_are_the_first_that_suffice(int hits, double share, int expected)
    {
        Assert.Equal(expected, Binomial.FewestTries(hits, share, 0.05));
        Assert.True(Binomial.AtMost(hits, expected, share) <= 0.05);
        Assert.True(Binomial.AtMost(hits, expected - 1, share) > 0.05);
    }

    [Fact]
    public void Many_tries_are_no_trouble() => Assert.Equal(0.5, Binomial.AtMost(20_000, 1_000_000, 0.02), 2);
}
