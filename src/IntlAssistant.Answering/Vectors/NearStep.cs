namespace IntlAssistant.Answering.Vectors;

/// <summary>What answering by meaning from a probability on came to, on the pages' own questions.</summary>
/// <param name="From">The probability.</param>
/// <param name="Wrong">The share of questions that get a wrong answer at most: the upper bound, certain in 95 of 100 cases.</param>
/// <param name="Found">The share of the questions that the content answers which are answered rightly.</param>
public sealed record NearStep(double From, double Wrong, double Found);
