using System.Numerics.Tensors;

namespace IntlAssistant.Answering.Field;

/// <summary>What words mean in the field of international offices: a vector for each word and run of letters, one space for all languages.</summary>
/// <remarks>
/// Words that are asked for the same subjects are near each other, in whatever language (latent semantic analysis:
/// Deerwester et al., Indexing by Latent Semantic Analysis, 1990). They come with the software, were learned by
/// <c>intl-assistant fit-field</c>, and are of the field and not of one office: no name of one is among them.
/// Immutable, safe to use from many threads.
/// </remarks>
public sealed class FieldVectors
{
    // What a known word's own vector counts beside the mean of what is in it.
    private const float OwnShare = 0.5f;

    private readonly Dictionary<ulong, int> rows;
    private readonly sbyte[] numbers;
    private readonly float[] scales;

    /// <summary>Vectors by their keys.</summary>
    /// <param name="learnedOn">What they were learned on.</param>
    /// <param name="dimensions">How many numbers each has.</param>
    /// <param name="keys">The keys, each once.</param>
    /// <param name="scales">What each vector's numbers are multiplied by.</param>
    /// <param name="numbers">The numbers of all vectors.</param>
    internal FieldVectors(string learnedOn, int dimensions, IReadOnlyList<ulong> keys, float[] scales, sbyte[] numbers)
    {
        LearnedOn = learnedOn;
        Dimensions = dimensions;
        Keys = keys;
        this.scales = scales;
        this.numbers = numbers;
        rows = keys.Select((key, row) => (key, row)).ToDictionary(pair => pair.key, pair => pair.row);
    }

    /// <summary>The vectors that come with the software.</summary>
    public static FieldVectors Default => FieldVectorFile.Shipped;

    /// <summary>No word means anything.</summary>
    public static FieldVectors None { get; } = new("", 0, [], [], []);

    /// <summary>What they were learned on.</summary>
    public string LearnedOn { get; }

    /// <summary>How many numbers each vector has; 0 when there are none.</summary>
    internal int Dimensions { get; }

    internal IReadOnlyList<ulong> Keys { get; }

    internal ReadOnlySpan<sbyte> Numbers => numbers;

    internal ReadOnlySpan<float> Scales => scales;

    /// <summary>What a text is about: the sum of its words' vectors, of length 1; all zeros when no word is known.</summary>
    internal float[] Of(string text)
    {
        var sum = new float[Dimensions];
        var word = new float[Dimensions];
        foreach (var each in FieldGrams.Of(text))
        {
            AddWord(each, word, sum);
        }

        var length = TensorPrimitives.Norm<float>(sum);
        if (length > 0)
        {
            TensorPrimitives.Divide(sum, length, sum);
        }

        return sum;
    }

    private void AddWord(FieldWord word, float[] parts, float[] sum)
    {
        Array.Clear(parts);
        var known = 0;
        foreach (var part in word.Parts)
        {
            if (rows.TryGetValue(part, out var row))
            {
                Add(row, 1, parts);
                known++;
            }
        }

        var isKnown = rows.TryGetValue(word.Key, out var own);
        if (known > 0)
        {
            TensorPrimitives.MultiplyAdd(parts, (isKnown ? 1 - OwnShare : 1) / known, sum, sum);
        }

        if (isKnown)
        {
            Add(own, known > 0 ? OwnShare : 1, sum);
        }
    }

    private void Add(int row, float share, Span<float> sum)
    {
        var vector = numbers.AsSpan(row * Dimensions, Dimensions);
        var scale = share * scales[row];
        for (var index = 0; index < vector.Length; index++)
        {
            sum[index] += scale * vector[index];
        }
    }
}
