namespace IntlAssistant.Answering.Calibration;

/// <summary>What a calibration came to.</summary>
/// <param name="Risk">The figures, as they are kept.</param>
/// <param name="Answers">Confidence and rightness of every answer that could be given, however unsure.</param>
/// <param name="Learned">How many of the questions the numbers were learned on: for these the figures flatter.</param>
public sealed record Calibrated(CalibratedRisk Risk, IReadOnlyList<(double Confidence, bool Right)> Answers, int Learned);
