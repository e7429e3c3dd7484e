namespace IntlAssistant.Answering.Wordings;

/// <summary>A text as the features that it has of a vocabulary, weighted; all of its features together, those out of the vocabulary included, have the length 1.</summary>
/// <param name="Features">The numbers of the features.</param>
/// <param name="Weights">What each counts: above 0 to 1, in the same order.</param>
internal sealed record FeatureVector(int[] Features, float[] Weights);
