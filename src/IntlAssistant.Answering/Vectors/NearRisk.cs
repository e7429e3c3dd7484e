using IntlAssistant.Answering.Learning;

namespace IntlAssistant.Answering.Vectors;

/// <summary>What the pages' own questions say of how sure an embedding model is of this content: see <see cref="NearCalibrator"/>.</summary>
/// <param name="Bias">The constant of the logistic regression.</param>
/// <param name="Likeness">What the likeness of the nearest section counts.</param>
/// <param name="Lead">What its lead over the next one counts.</param>
/// <param name="Questions">How many of the pages' questions it was learned on.</param>
/// <param name="Steps">From which probability on an answer can be given, the surest first; empty when there are too few questions to tell.</param>
public sealed record NearRisk(double Bias, double Likeness, double Lead, int Questions, IReadOnlyList<NearStep> Steps)
{
    /// <summary>The probability that the nearest section is the right one; 0 where it is not ahead.</summary>
    /// <param name="likeness">The cosine of its vector and the question's.</param>
    /// <param name="lead">By how much that is more than the next one's, or than that of what is left to staff.</param>
    internal double Probability(double likeness, double lead) =>
        lead <= 0 ? 0 : LogisticRegression.Probability([likeness, lead], Bias, [Likeness, Lead]);
}
