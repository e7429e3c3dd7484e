namespace IntlAssistant.Answering.Learning;

/// <summary>Fits a logistic regression with an L2 penalty by gradient descent with momentum (Polyak, 1964): few features, few rows, always the same result.</summary>
internal static class LogisticRegression
{
    private const int Steps = 4_000;
    private const double Rate = 0.3;
    private const double Momentum = 0.9;

    /// <summary>The constant and the weights that best tell the labels.</summary>
    /// <param name="rows">The features of each example, all of one length.</param>
    /// <param name="labels">What each example is.</param>
    /// <param name="importance">What each example counts.</param>
    /// <param name="penalty">How strongly weights are held near 0: above 0.</param>
    /// <param name="withBias">Whether there is a constant.</param>
    public static (double Bias, double[] Weights) Fit(
        IReadOnlyList<double[]> rows, IReadOnlyList<bool> labels, IReadOnlyList<double> importance, double penalty, bool withBias)
    {
        var width = rows.Count == 0 ? 0 : rows[0].Length;
        var parameters = new double[width + 1];
        var speed = new double[width + 1];
        var total = importance.Sum();
        for (var step = 0; step < Steps; step++)
        {
            var gradient = Gradient(rows, labels, importance, parameters, total);
            for (var index = 0; index <= width; index++)
            {
                var isBias = index == width;
                var slope = gradient[index] + (isBias ? 0 : penalty * parameters[index]);
                speed[index] = (Momentum * speed[index]) - (Rate * slope);
                parameters[index] += isBias && !withBias ? 0 : speed[index];
            }
        }

        return (parameters[width], parameters[..width]);
    }

    /// <summary>The probability of an example.</summary>
    public static double Probability(double[] row, double bias, double[] weights)
    {
        var sum = bias;
        for (var index = 0; index < row.Length; index++)
        {
            sum += row[index] * weights[index];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    private static double[] Gradient(
        IReadOnlyList<double[]> rows, IReadOnlyList<bool> labels, IReadOnlyList<double> importance, double[] parameters, double total)
    {
        var width = parameters.Length - 1;
        var gradient = new double[width + 1];
        for (var row = 0; row < rows.Count; row++)
        {
            var error = Probability(rows[row], parameters[width], parameters[..width]) - (labels[row] ? 1 : 0);
            var share = error * importance[row] / total;
            for (var index = 0; index < width; index++)
            {
                gradient[index] += share * rows[row][index];
            }

            gradient[width] += share;
        }

        return gradient;
    }
}
