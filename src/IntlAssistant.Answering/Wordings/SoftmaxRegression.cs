using System.Numerics.Tensors;

namespace IntlAssistant.Answering.Wordings;

/// <summary>Tells by a text's features which of several labels it has.</summary>
/// <remarks>
/// Multinomial logistic regression (Berger, Della Pietra and Della Pietra, A Maximum Entropy Approach to Natural Language
/// Processing, 1996), fitted by stochastic gradient descent with a falling rate. The same examples always give the same weights.
/// Immutable, safe to use from many threads.
/// </remarks>
internal sealed class SoftmaxRegression
{
    private const int Rounds = 8;
    private const float Rate = 4;
    private const int Seed = 1;

    // From a feature to its row of weights, one for each label.
    private readonly Dictionary<int, int> rows = [];
    private readonly float[] weights;

    /// <summary>Learns from examples.</summary>
    /// <param name="examples">Texts, each with its label: from 0 to below <paramref name="labels"/>.</param>
    /// <param name="labels">How many labels there are; where there is one or none, there is nothing to learn.</param>
    public SoftmaxRegression(IReadOnlyList<(FeatureVector Text, int Label)> examples, int labels)
    {
        Labels = labels;
        foreach (var feature in examples.SelectMany(example => example.Text.Features))
        {
            rows.TryAdd(feature, rows.Count);
        }

        weights = new float[rows.Count * labels];
        if (labels > 1)
        {
            Fit([.. examples.Select(example => new Example([.. example.Text.Features.Select(feature => rows[feature])], example.Text.Weights, example.Label))]);
        }
    }

    /// <summary>How many labels there are.</summary>
    public int Labels { get; }

    /// <summary>The features that it has learned of.</summary>
    public IReadOnlyCollection<int> Features => rows.Keys;

    /// <summary>What one of its features counts for each label.</summary>
    public ReadOnlySpan<float> Of(int feature) => Row(rows[feature]);

    /// <summary>The probability of each label: 0 to 1, together 1.</summary>
    public float[] Probabilities(FeatureVector text)
    {
        var scores = new float[Labels];
        for (var index = 0; index < text.Features.Length; index++)
        {
            if (rows.TryGetValue(text.Features[index], out var row))
            {
                TensorPrimitives.MultiplyAdd(Row(row), text.Weights[index], scores, scores);
            }
        }

        TensorPrimitives.SoftMax(scores, scores);
        return scores;
    }

    private void Fit(Example[] examples)
    {
        var random = new Random(Seed);
        var errors = new float[Labels];
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(examples);
            var rate = Rate * (1 - ((float)round / Rounds));
            foreach (var example in examples)
            {
                Learn(example, rate, errors);
            }
        }
    }

    // One step down the gradient of the example's log loss.
    private void Learn(Example example, float rate, float[] errors)
    {
        Array.Clear(errors);
        for (var index = 0; index < example.Rows.Length; index++)
        {
            TensorPrimitives.MultiplyAdd(Row(example.Rows[index]), example.Weights[index], errors, errors);
        }

        TensorPrimitives.SoftMax(errors, errors);
        errors[example.Label] -= 1;
        for (var index = 0; index < example.Rows.Length; index++)
        {
            var row = Row(example.Rows[index]);
            TensorPrimitives.MultiplyAdd(errors, -rate * example.Weights[index], row, row);
        }
    }

    private Span<float> Row(int row) => weights.AsSpan(row * Labels, Labels);

    private readonly record struct Example(int[] Rows, float[] Weights, int Label);
}
