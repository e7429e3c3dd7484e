namespace IntlAssistant.Answering.Wordings;

/// <summary>A text as the features that it has of a vocabulary, weighted: by its letters alone, and by its concepts too.</summary>
/// <param name="Letters">Its letters.</param>
/// <param name="All">Its letters and its concepts.</param>
internal sealed record AskedVector(FeatureVector Letters, FeatureVector All);
