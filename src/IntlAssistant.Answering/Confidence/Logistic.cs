namespace IntlAssistant.Answering.Confidence;

/// <summary>A probability from weighted features: logistic regression.</summary>
/// <param name="Bias">The constant.</param>
/// <param name="Weights">What each feature counts, by its name; a feature that is not named counts nothing.</param>
public sealed record Logistic(double Bias, IReadOnlyDictionary<string, double> Weights)
{
    /// <summary>The probability for features in the order of <typeparamref name="TFeature"/>'s members: 0 to 1.</summary>
    internal double Probability<TFeature>(IReadOnlyList<double> features)
        where TFeature : struct, Enum
    {
        var sum = Bias;
        var names = Enum.GetNames<TFeature>();
        for (var index = 0; index < names.Length; index++)
        {
            sum += features[index] * Weights.GetValueOrDefault(names[index]);
        }

        return 1 / (1 + Math.Exp(-sum));
    }
}
