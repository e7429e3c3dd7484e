namespace IntlAssistant.Answering.Wordings;

/// <summary>The features of texts, each with a number and with how rare it is: tf-idf (Salton and Buckley, Term-Weighting Approaches in Automatic Text Retrieval, 1988).</summary>
internal sealed class FeatureVocabulary
{
    private readonly Dictionary<ulong, (int Number, int Texts)> known;
    private readonly int texts;

    /// <summary>Counts the features of texts.</summary>
    /// <param name="features">The features of each text, with how often each occurs.</param>
    public FeatureVocabulary(IReadOnlyCollection<Dictionary<ulong, int>> features)
    {
        texts = features.Count;
        known = features.SelectMany(each => each.Keys)
            .CountBy(feature => feature)
            .OrderBy(feature => feature.Key)
            .Select((feature, number) => (feature.Key, number, feature.Value))
            .ToDictionary(feature => feature.Key, feature => (feature.number, feature.Value));
    }

    /// <summary>A text's features as a vector.</summary>
    public FeatureVector Of(Dictionary<ulong, int> features)
    {
        var numbers = new List<int>(features.Count);
        var weights = new List<float>(features.Count);
        var squares = 0.0;
        foreach (var (feature, times) in features)
        {
            var isKnown = known.TryGetValue(feature, out var counted);
            var weight = (1 + Math.Log(times)) * (1 + Math.Log((1.0 + texts) / (1 + counted.Texts)));
            squares += weight * weight;
            if (isKnown)
            {
                numbers.Add(counted.Number);
                weights.Add((float)weight);
            }
        }

        var length = (float)Math.Sqrt(squares);
        return new FeatureVector([.. numbers], [.. weights.Select(weight => weight / length)]);
    }
}
