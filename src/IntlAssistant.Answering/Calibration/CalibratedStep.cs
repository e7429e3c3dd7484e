namespace IntlAssistant.Answering.Calibration;

/// <summary>What answering from a probability on came to on an office's own questions.</summary>
/// <param name="From">The probability from which on an answer is given: 0 to 1.</param>
/// <param name="Wrong">How many questions got an answer where none was to be given.</param>
/// <param name="Answered">How many of the questions to be answered got an answer.</param>
public sealed record CalibratedStep(double From, int Wrong, int Answered);
