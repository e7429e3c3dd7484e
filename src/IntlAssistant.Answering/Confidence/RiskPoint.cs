namespace IntlAssistant.Answering.Confidence;

/// <summary>What answering from a probability on comes to. Shares are 0 to 1.</summary>
/// <param name="From">The probability from which on an answer is given.</param>
/// <param name="Wrong">The share of all questions that get an answer where none was to be given.</param>
/// <param name="Coverage">The share of the questions to be answered that get an answer.</param>
public sealed record RiskPoint(double From, double Wrong, double Coverage);
