namespace IntlAssistant.Answering.Evaluation;

/// <summary>The risk-coverage curve of a selective classifier (El-Yaniv and Wiener, 2010).</summary>
public static class RiskCoverage
{
    /// <summary>The area under the curve: the mean, over all coverages, of the share of mistakes among the surest. 0 is best.</summary>
    /// <param name="results">Confidence and rightness of each line.</param>
    public static double Area(IEnumerable<(double Confidence, bool Right)> results)
    {
        var mistakes = 0;
        var taken = 0;
        var area = 0.0;
        foreach (var (_, right) in results.OrderByDescending(result => result.Confidence))
        {
            taken++;
            mistakes += right ? 0 : 1;
            area += mistakes / (double)taken;
        }

        return taken == 0 ? 0 : area / taken;
    }
}
