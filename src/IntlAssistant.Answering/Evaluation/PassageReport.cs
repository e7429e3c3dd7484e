namespace IntlAssistant.Answering.Evaluation;

/// <summary>What a passage set came to.</summary>
/// <param name="Summary">The figures.</param>
/// <param name="Lines">Each line, in the order of the set.</param>
public sealed record PassageReport(PassageSummary Summary, IReadOnlyList<PassageResult> Lines);

/// <summary>The figures of a passage set; recall and reciprocal rank over the lines that a passage answers.</summary>
/// <param name="Lines">How many lines.</param>
/// <param name="RecallAt1">The share whose passage came first: 0 to 1.</param>
/// <param name="RecallAt5">The share whose passage was among the first five: 0 to 1.</param>
/// <param name="MrrAt10">The mean of one by the passage's rank, 0 beyond ten: 0 to 1.</param>
/// <param name="RiskCoverageArea">The area under the risk-coverage curve, lines without a passage included: lower is better.</param>
/// <param name="RiskCoverageAreaByScore">The same with the index's own score of the first passage for its confidence: what confidence is worth beyond it.</param>
/// <param name="MillisecondsP50">The median time of a question.</param>
/// <param name="MillisecondsP99">The time that 99 of 100 questions stay under.</param>
public sealed record PassageSummary(
    int Lines, double RecallAt1, double RecallAt5, double MrrAt10, double RiskCoverageArea, double RiskCoverageAreaByScore, double MillisecondsP50, double MillisecondsP99);

/// <summary>What one line came to.</summary>
/// <param name="Id">The line.</param>
/// <param name="Ranked">The passages found, best first; at most ten.</param>
/// <param name="Confidence">How sure the first is right: 0 to 1.</param>
/// <param name="Found">What the index found of the question in the first: 0 or more.</param>
/// <param name="Milliseconds">The time of the question.</param>
/// <param name="Right">Whether the first is the passage that answers.</param>
public sealed record PassageResult(string Id, IReadOnlyList<string> Ranked, double Confidence, double Found, double Milliseconds, bool Right);
