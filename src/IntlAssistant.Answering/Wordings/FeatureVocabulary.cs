namespace IntlAssistant.Answering.Wordings;

/// <summary>The features of texts, each with a number and with how rare it is: tf-idf (Salton and Buckley, Term-Weighting Approaches in Automatic Text Retrieval, 1988).</summary>
internal sealed class FeatureVocabulary
{
    private readonly Dictionary<ulong, (int Number, double Rarity)> known;
    private readonly double rarest;

    /// <summary>Counts the features of texts.</summary>
    public FeatureVocabulary(IReadOnlyCollection<AskedText> texts)
    {
        known = texts.SelectMany(text => text.Features.Select(feature => feature.Feature))
            .CountBy(feature => feature)
            .OrderBy(feature => feature.Key)
            .Select((feature, number) => (feature.Key, number, Rarity(feature.Value, texts.Count)))
            .ToDictionary(feature => feature.Key, feature => (feature.number, feature.Item3));
        rarest = Rarity(0, texts.Count);
    }

    /// <summary>How many features there are; their numbers are below it.</summary>
    public int Count => known.Count;

    /// <summary>What a feature counts that occurs so often, of so many that it could.</summary>
    public static double Rarity(int texts, int all) => 1 + Math.Log((1.0 + all) / (1 + texts));

    /// <summary>What a feature counts that a text has so often: 1 for once.</summary>
    public static double Repeated(int times) => times == 1 ? 1 : 1 + Math.Log(times);

    /// <summary>A text's features as vectors.</summary>
    public AskedVector Of(AskedText text)
    {
        var numbers = new List<int>(text.Features.Count);
        var weights = new List<double>(text.Features.Count);
        var squares = 0.0;
        var letters = Scaled(numbers, weights, squares);
        for (var index = 0; index < text.Features.Count; index++)
        {
            var (feature, times) = text.Features[index];
            var isKnown = known.TryGetValue(feature, out var entry);
            var weight = Repeated(times) * (isKnown ? entry.Rarity : rarest);
            squares += weight * weight;
            if (isKnown)
            {
                numbers.Add(entry.Number);
                weights.Add(weight);
            }

            if (index + 1 == text.Letters)
            {
                letters = Scaled(numbers, weights, squares);
            }
        }

        return new AskedVector(letters, Scaled(numbers, weights, squares));
    }

    private static FeatureVector Scaled(List<int> numbers, List<double> weights, double squares)
    {
        var length = (float)Math.Sqrt(squares);
        return new FeatureVector([.. numbers], [.. weights.Select(weight => (float)weight / length)]);
    }
}
