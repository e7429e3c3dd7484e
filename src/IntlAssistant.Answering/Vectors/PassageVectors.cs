using System.Numerics.Tensors;
using System.Security.Cryptography;
using System.Text;

using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Passages;

using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace IntlAssistant.Answering.Vectors;

/// <summary>The passages' vectors: computed once for each text, kept on disk, searched exactly.</summary>
/// <remarks>
/// A university's content is thousands of passages: one pass over all their vectors takes less than a millisecond, so no approximate
/// index is needed, and none can be out of step. A model that fails leaves what there is; the words find passages without it.
/// </remarks>
/// <param name="knowledge">The office's content.</param>
/// <param name="generator">The embedding model.</param>
/// <param name="options">Where vectors are kept.</param>
/// <param name="logger">Where it is told that the model failed; <see langword="null"/> for nowhere.</param>
public sealed class PassageVectors(
    IKnowledge knowledge,
    IEmbeddingGenerator<string, Embedding<float>> generator,
    PassageVectorOptions options,
    ILogger<PassageVectors>? logger = null) : IPassageVectors, IDisposable
{
    private const int LongestText = 2_000;

    private readonly ILogger log = logger ?? NullLogger<PassageVectors>.Instance;
    private readonly SemaphoreSlim updating = new(1, 1);
    private Dictionary<string, float[]>? known;
    private Indexed? indexed;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<NearPassage>> NearestAsync(string text, int top, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        if (!ReferenceEquals(Volatile.Read(ref indexed)?.Content, knowledge.Current))
        {
            await UpdateAsync(cancellationToken).ConfigureAwait(false);
        }

        if (Volatile.Read(ref indexed) is not { Matrix.Count: > 0 } now || await EmbedAsync([text], cancellationToken).ConfigureAwait(false) is not [var vector])
        {
            return [];
        }

        return now.Matrix.Dimension != vector.Length ? [] : [.. now.Matrix.Nearest(vector, top).Select(near => new NearPassage(now.Passages[near.Row], near.Likeness))];
    }

    /// <inheritdoc/>
    public async Task UpdateAsync(CancellationToken cancellationToken)
    {
        await updating.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var content = knowledge.Current;
            if (!ReferenceEquals(indexed?.Content, content))
            {
                await UpdateAsync(content, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            updating.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => updating.Dispose();

    private async Task UpdateAsync(KnowledgeSnapshot content, CancellationToken cancellationToken)
    {
        var vectors = known ??= File is null ? [] : VectorFile.Read(File, options.Model);
        var wanted = content.Passages.Where(passage => passage is { Kind: PassageKind.Content, Text.Length: > 0 })
            .Select(passage => (Passage: passage, Text: TextOf(passage))).Select(each => (each.Passage, each.Text, Key: KeyOf(each.Text))).ToList();
        var missing = wanted.Where(each => !vectors.ContainsKey(each.Key)).DistinctBy(each => each.Key).ToList();
        foreach (var batch in missing.Chunk(Math.Max(1, options.Batch)))
        {
            var computed = await EmbedAsync([.. batch.Select(each => each.Text)], cancellationToken).ConfigureAwait(false);
            if (computed.Count != batch.Length)
            {
                break; // The model failed: what is left is tried at the next change or question.
            }

            foreach (var (each, vector) in batch.Zip(computed))
            {
                vectors[each.Key] = vector;
            }
        }

        var there = wanted.Where(each => vectors.ContainsKey(each.Key)).ToList();
        if (missing.Exists(each => vectors.ContainsKey(each.Key)) && File is not null)
        {
            // What the content does not say any more is kept no longer.
            VectorFile.Write(File, options.Model, there.Select(each => each.Key).Distinct(StringComparer.Ordinal).ToDictionary(key => key, key => vectors[key], StringComparer.Ordinal));
        }

        var complete = there.Count == wanted.Count;
        var matrix = VectorMatrix.Of([.. there.Select(each => vectors[each.Key])]);
        Volatile.Write(ref indexed, new Indexed(complete ? content : null, matrix, [.. there.Select(each => each.Passage)]));
    }

    private string? File => options.Folder is { Length: > 0 } folder ? Path.Combine(folder, "passages.vectors") : null;

    // None when the model fails: it is an addition, never a condition.
    private async Task<IReadOnlyList<float[]>> EmbedAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        try
        {
            var embeddings = await generator.GenerateAsync(texts, cancellationToken: cancellationToken).ConfigureAwait(false);
            var vectors = embeddings.Select(embedding => Normalised(embedding.Vector)).ToList();
            return vectors.Count == texts.Count && vectors.TrueForAll(vector => vector.Length == vectors[0].Length && vector.Length > 0) ? vectors : [];
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever a model's client throws, the words still find passages.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Log.EmbeddingFailed(log, fault.GetType().Name);
            return [];
        }
    }

    private static float[] Normalised(ReadOnlyMemory<float> vector)
    {
        var normalised = vector.ToArray();
        var length = TensorPrimitives.Norm(normalised);
        if (length > 0)
        {
            TensorPrimitives.Divide(normalised, length, normalised);
        }

        return normalised;
    }

    // Headings and questions say what it is about, in the words that people ask in.
    private static string TextOf(Passage passage)
    {
        var text = string.Join('\n', passage.HeadingPath.Prepend(passage.Page.Title).Append(passage.Text).Concat(passage.Questions));
        return text.Length > LongestText ? text[..LongestText] : text;
    }

    private static string KeyOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, VectorFile.KeyBytes));

    private sealed record Indexed(KnowledgeSnapshot? Content, VectorMatrix Matrix, IReadOnlyList<Passage> Passages);
}
