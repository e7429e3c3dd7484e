using IntlAssistant.Answering.Learning;

namespace IntlAssistant.Answering.Tests.Learning;

public sealed class LogisticRegressionTests
{
    [Fact]
    public void What_tells_the_labels_gets_the_weight()
    {
        double[][] rows = [[1, 0], [1, 1], [0, 0], [0, 1], [1, 0.5], [0, 0.5]];
        bool[] labels = [true, true, false, false, true, false];

        var (bias, weights) = LogisticRegression.Fit(rows, labels, [1, 1, 1, 1, 1, 1], 0.001, withBias: true);

        Assert.True(weights[0] > 3);
        Assert.InRange(weights[1], -0.5, 0.5);
        Assert.True(LogisticRegression.Probability([1, 0], bias, weights) > 0.9);
        Assert.True(LogisticRegression.Probability([0, 1], bias, weights) < 0.1);
    }

    [Fact]
    public void Nothing_to_learn_from_gives_even_odds()
    {
        var (bias, weights) = LogisticRegression.Fit([], [], [], 0.001, withBias: true);

        Assert.Equal(0.5, LogisticRegression.Probability([], bias, weights));
    }

    [Fact]
    public void What_is_known_beforehand_is_not_learned_again()
    {
        double[][] rows = [[1], [1], [1], [-1], [-1], [-1]];
        bool[] labels = [true, true, false, false, false, true];
        double[] known = [.. rows.Select(row => row[0] * Math.Log(2))];

        var alone = LogisticRegression.Fit(rows, labels, [1, 1, 1, 1, 1, 1], 1e-9, withBias: false).Weights.Single();
        var onTop = LogisticRegression.Fit(rows, labels, [1, 1, 1, 1, 1, 1], 1e-9, withBias: false, known).Weights.Single();

        Assert.Equal(Math.Log(2), alone, 3);
        Assert.Equal(0, onTop, 3);
    }
}
