namespace IntlAssistant.Answering.Learning;

/// <summary>Fits a logistic regression with an L2 penalty by Newton's method (iteratively reweighted least squares; Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, 4.4.1): always the same result.</summary>
internal static class LogisticRegression
{
    private const int MostSteps = 30;
    private const double Settled = 1e-7;

    /// <summary>The constant and the weights that best tell the labels.</summary>
    /// <param name="rows">The features of each example, all of one length.</param>
    /// <param name="labels">What each example is.</param>
    /// <param name="importance">What each example counts.</param>
    /// <param name="penalty">How strongly weights are held near 0: above 0.</param>
    /// <param name="withBias">Whether there is a constant.</param>
    /// <param name="known">What is known of each example's log odds beforehand; nothing when it is missing.</param>
    public static (double Bias, double[] Weights) Fit(
        IReadOnlyList<double[]> rows, IReadOnlyList<bool> labels, IReadOnlyList<double> importance, double penalty, bool withBias, IReadOnlyList<double>? known = null)
    {
        var width = rows.Count == 0 ? 0 : rows[0].Length;
        var parameters = new double[width + 1];
        var total = importance.Sum();
        for (var step = 0; step < MostSteps && rows.Count > 0; step++)
        {
            var (gradient, curvature) = Slopes(rows, labels, importance, known, parameters, total);
            for (var index = 0; index < width; index++)
            {
                gradient[index] += penalty * parameters[index];
                curvature[index, index] += penalty;
            }

            if (!withBias)
            {
                Pin(gradient, curvature, width);
            }

            var change = Cholesky.Solve(curvature, gradient);
            for (var index = 0; index <= width; index++)
            {
                parameters[index] -= change[index];
            }

            if (change.Max(Math.Abs) < Settled)
            {
                break;
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

    // The first and second derivatives of the mean loss.
    private static (double[] Gradient, double[,] Curvature) Slopes(
        IReadOnlyList<double[]> rows, IReadOnlyList<bool> labels, IReadOnlyList<double> importance, IReadOnlyList<double>? known, double[] parameters, double total)
    {
        var width = parameters.Length - 1;
        var gradient = new double[width + 1];
        var curvature = new double[width + 1, width + 1];
        var extended = new double[width + 1];
        extended[width] = 1;
        for (var row = 0; row < rows.Count; row++)
        {
            rows[row].CopyTo(extended, 0);
            var probability = Probability(extended, known?[row] ?? 0, parameters);
            var share = importance[row] / total;
            var error = share * (probability - (labels[row] ? 1 : 0));
            var bend = share * probability * (1 - probability);
            for (var one = 0; one <= width; one++)
            {
                gradient[one] += error * extended[one];
                for (var other = 0; other <= one; other++)
                {
                    curvature[one, other] += bend * extended[one] * extended[other];
                }
            }
        }

        return (gradient, curvature);
    }

    // Without a constant the last parameter stays where it is.
    private static void Pin(double[] gradient, double[,] curvature, int last)
    {
        gradient[last] = 0;
        for (var index = 0; index <= last; index++)
        {
            curvature[last, index] = index == last ? 1 : 0;
        }
    }
}
