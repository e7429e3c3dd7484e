using IntlAssistant.Answering.Evaluation;

namespace IntlAssistant.Cli.Evaluate;

/// <summary>How far the confidence of the answers given can be trusted.</summary>
/// <param name="RiskCoverageArea">The area under the risk-coverage curve of the answers given: lower is better.</param>
/// <param name="Reliability">What was stated and what came true, the least sure answers first.</param>
internal sealed record AnswerConfidence(double RiskCoverageArea, IReadOnlyList<ReliabilityBin> Reliability)
{
    private const int Bins = 5;

    /// <summary>Measured over the answers of a report; other replies state no confidence.</summary>
    public static AnswerConfidence Of(OfficeReport report)
    {
        var answers = report.Lines.Where(line => line.Kind == "answer").Select(line => (line.Confidence, line.Right)).ToList();
        return new AnswerConfidence(RiskCoverage.Area(answers), Answering.Evaluation.Reliability.Curve(answers, Bins));
    }
}
