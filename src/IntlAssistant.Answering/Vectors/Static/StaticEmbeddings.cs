using System.Numerics.Tensors;
using System.Text.Json;

using Microsoft.Extensions.AI;

namespace IntlAssistant.Answering.Vectors.Static;

/// <summary>An embedding model of fixed word-piece vectors in Model2Vec's format: a text's vector is the mean of its pieces'.</summary>
/// <remarks>
/// Read once into memory; a text takes microseconds, with no service, no network and no other library. Safe to use from many threads.
/// The folder holds <c>model.safetensors</c> (a tensor <c>embeddings</c>, and optionally <c>weights</c> and <c>mapping</c>),
/// <c>tokenizer.json</c> and, where vectors are not to be brought to length 1, <c>config.json</c> with <c>"normalize": false</c>.
/// </remarks>
public sealed class StaticEmbeddings : IEmbeddingGenerator<string, Embedding<float>>
{
    private readonly Tokenizer tokenizer;
    private readonly float[] vectors;
    private readonly float[]? weights;
    private readonly int[]? rows;
    private readonly bool isNormalised;
    private readonly EmbeddingGeneratorMetadata metadata;

    private StaticEmbeddings(Tokenizer tokenizer, float[] vectors, int dimension, float[]? weights, int[]? rows, bool isNormalised, string name)
    {
        (this.tokenizer, this.vectors, Dimension, this.weights, this.rows, this.isNormalised) = (tokenizer, vectors, dimension, weights, rows, isNormalised);
        metadata = new EmbeddingGeneratorMetadata("static", null, name, dimension);
    }

    /// <summary>How many numbers a vector has.</summary>
    public int Dimension { get; }

    /// <summary>How many pieces of words the model knows.</summary>
    public int PieceCount => tokenizer.PieceCount;

    /// <summary>Reads a folder.</summary>
    /// <exception cref="StaticModelException">A file is missing or not what it should be.</exception>
    public static StaticEmbeddings Load(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        if (!Directory.Exists(folder))
        {
            throw new StaticModelException($"There is no folder '{folder}'; Model:EmbeddingFolder names a folder with model.safetensors and tokenizer.json.");
        }

        var tokenizer = Tokenizer.Read(Path.Combine(folder, "tokenizer.json"));
        var file = SafetensorsFile.Read(Path.Combine(folder, "model.safetensors"));
        var table = file.Find("embeddings") ?? file.Find("embedding.weight")
            ?? throw file.Fault("it has no tensor 'embeddings'");
        if (table.Shape is not [var count, var dimension] || dimension == 0)
        {
            throw file.Fault("its tensor 'embeddings' is not a table of rows and columns");
        }

        var rows = file.Find("mapping") is { } mapping ? file.Integers(mapping) : null;
        var weights = file.Find("weights") is { } weighting ? file.Floats(weighting) : null;
        var pieces = rows?.Length ?? count;
        if (tokenizer.PieceCount > pieces || (weights is not null && weights.Length < tokenizer.PieceCount) || rows?.Any(row => row < 0 || row >= count) is true)
        {
            throw file.Fault($"it has vectors for {pieces} pieces, and tokenizer.json beside it has {tokenizer.PieceCount}: the two are not of one model");
        }

        return new StaticEmbeddings(tokenizer, file.Floats(table), dimension, weights, rows, IsNormalised(Path.Combine(folder, "config.json")), Path.GetFileName(Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar)));
    }

    /// <summary>The vector of a text; all zeros for a text of which the model knows no piece.</summary>
    public float[] Embed(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sum = new float[Dimension];
        var count = 0;
        foreach (var piece in tokenizer.Pieces(text))
        {
            var row = vectors.AsSpan((rows?[piece] ?? piece) * Dimension, Dimension);
            TensorPrimitives.MultiplyAdd(row, weights?[piece] ?? 1f, sum, sum);
            count++;
        }

        if (count == 0)
        {
            return sum;
        }

        var length = isNormalised ? TensorPrimitives.Norm(sum) : count;
        if (length > 0)
        {
            TensorPrimitives.Divide(sum, length, sum);
        }

        return sum;
    }

    /// <inheritdoc/>
    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(values);
        var generated = new GeneratedEmbeddings<Embedding<float>>();
        foreach (var value in values)
        {
            cancellationToken.ThrowIfCancellationRequested();
            generated.Add(new Embedding<float>(Embed(value)));
        }

        return Task.FromResult(generated);
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(EmbeddingGeneratorMetadata) ? metadata
            : serviceType.IsInstanceOfType(this) ? this : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private static bool IsNormalised(string file)
    {
        if (!File.Exists(file))
        {
            return true;
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            return json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("normalize", out var normalise) || normalise.ValueKind != JsonValueKind.False;
        }
        catch (JsonException fault)
        {
            throw new StaticModelException($"{file}: this is not valid JSON ({fault.Message})", fault);
        }
    }
}
