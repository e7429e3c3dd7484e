using System.Numerics.Tensors;

using IntlAssistant.Knowledge;

using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace IntlAssistant.Answering.Vectors;

/// <summary>The content's vectors: computed once for each text, kept on disk, searched exactly.</summary>
/// <remarks>
/// A question never waits for the vectors of the content: as long as there are none it is answered by its words. A model that fails or is
/// slow is left alone for a while; the words find passages without it. Safe to use from many threads.
/// </remarks>
/// <param name="knowledge">The office's content.</param>
/// <param name="generator">The embedding model.</param>
/// <param name="options">Where vectors are kept.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Where it is told that the model failed; <see langword="null"/> for nowhere.</param>
public sealed class PassageVectors(
    IKnowledge knowledge,
    IEmbeddingGenerator<string, Embedding<float>> generator,
    PassageVectorOptions options,
    TimeProvider time,
    ILogger<PassageVectors>? logger = null) : IPassageVectors, IDisposable
{
    // Written so often, that a server which is stopped amid thousands of texts does not begin anew.
    private const int BatchesToKeep = 20;

    private readonly ILogger log = logger ?? NullLogger<PassageVectors>.Instance;
    private readonly string model = EmbeddingModel.NameOf(generator);
    private readonly SemaphoreSlim updating = new(1, 1);
    private Dictionary<string, float[]>? known;
    private IReadOnlyDictionary<string, MeaningText> texts = new Dictionary<string, MeaningText>();
    private MeaningIndex? indexed;
    private volatile bool isOfAnother;
    private long quietUntil;
    private volatile string? problem;

    /// <inheritdoc/>
    public VectorState State => Volatile.Read(ref indexed) is { } now
        ? new VectorState(true, now.SectionCount, now.WithVectors, IsUpToDate(), problem, now.Risk)
        : new VectorState(true, MeaningIndex.CountSections(knowledge.Current), 0, false, problem, null);

    private string? File => options.Folder is { Length: > 0 } folder ? Path.Combine(folder, "passages.vectors") : null;

    private bool IsQuiet => time.GetUtcNow().UtcTicks < Interlocked.Read(ref quietUntil);

    /// <inheritdoc/>
    public async Task<NearContent> NearestAsync(string text, int top, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        if (Volatile.Read(ref indexed) is not { Matrix.Count: > 0 } now || IsQuiet)
        {
            return NearContent.None;
        }

        using var patience = new CancellationTokenSource(options.Patience, time);
        if (await EmbedAsync([MeaningText.Cut(text)], patience.Token, cancellationToken).ConfigureAwait(false) is not [var vector])
        {
            return NearContent.None;
        }

        if (vector.Length != now.Matrix.Dimension)
        {
            isOfAnother = true; // The service has another model by the same name now.
            return NearContent.None;
        }

        // What was found in another state of the content may be named, and is not sure to be what is nearest now.
        var near = now.Nearest(vector, top);
        return ReferenceEquals(now.Content, knowledge.Current) ? near : near with { Probability = 0, Steps = [] };
    }

    /// <inheritdoc/>
    public async Task UpdateAsync(CancellationToken cancellationToken)
    {
        if (IsUpToDate() || IsQuiet)
        {
            return;
        }

        await updating.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var content = knowledge.Current;
            if (!IsUpToDate() && !await UpdateAsync(content, cancellationToken).ConfigureAwait(false))
            {
                isOfAnother = true; // Another model answers than the one whose vectors there are.
                await UpdateAsync(content, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            updating.Release();
        }
    }

    /// <summary>How many of the content's texts have vectors on disk, and how many there are; nothing is asked of the model.</summary>
    public (int Kept, int All) Kept()
    {
        var kept = File is null ? [] : VectorFile.Read(File, model);
        var all = MeaningText.Of(knowledge.Current, texts);
        return (all.Count(text => kept.ContainsKey(text.Key)), all.Count);
    }

    /// <inheritdoc/>
    public void Dispose() => updating.Dispose();

    private bool IsUpToDate() => !isOfAnother
        && Volatile.Read(ref indexed) is { IsComplete: true } now && ReferenceEquals(now.Content, knowledge.Current);

    // False when the vectors that there are turn out to be another model's.
    private async Task<bool> UpdateAsync(KnowledgeSnapshot content, CancellationToken cancellationToken)
    {
        if (isOfAnother)
        {
            (isOfAnother, known) = (false, []);
        }

        known ??= File is null ? [] : VectorFile.Read(File, model);
        var wanted = MeaningText.Of(content, texts);
        texts = wanted.DistinctBy(text => text.Text, StringComparer.Ordinal).ToDictionary(text => text.Text, StringComparer.Ordinal);
        var missing = wanted.Where(text => !known.ContainsKey(text.Key)).DistinctBy(text => text.Key, StringComparer.Ordinal).ToList();
        try
        {
            if (!await ComputeAsync(missing, wanted, cancellationToken).ConfigureAwait(false))
            {
                return false;
            }
        }
        finally
        {
            Keep(wanted, missing);
        }

        var now = MeaningIndex.Of(content, wanted, known);
        Volatile.Write(ref indexed, now);
        Log.VectorsReady(log, now.WithVectors, now.SectionCount);
        return true;
    }

    private async Task<bool> ComputeAsync(List<MeaningText> missing, IReadOnlyList<MeaningText> wanted, CancellationToken cancellationToken)
    {
        var vectors = known!; // Read before anything is computed.
        foreach (var (number, batch) in missing.Chunk(Math.Max(1, options.Batch)).Index())
        {
            var computed = await EmbedAsync([.. batch.Select(text => text.Text)], CancellationToken.None, cancellationToken).ConfigureAwait(false);
            if (computed.Count != batch.Length)
            {
                break; // The model failed: what is left is tried after a while.
            }

            if (vectors.Count > 0 && vectors.First().Value.Length != computed[0].Length)
            {
                return false;
            }

            foreach (var (text, vector) in batch.Zip(computed))
            {
                vectors[text.Key] = vector;
            }

            if ((number + 1) % BatchesToKeep == 0)
            {
                Keep(wanted, missing);
            }
        }

        return true;
    }

    // What the content does not say any more is kept no longer.
    private void Keep(IReadOnlyList<MeaningText> wanted, List<MeaningText> missing)
    {
        var vectors = known!; // As before.
        if (File is null || !missing.Exists(text => vectors.ContainsKey(text.Key)))
        {
            return;
        }

        try
        {
            VectorFile.Write(File, model, wanted.Select(text => text.Key).Where(vectors.ContainsKey).Distinct(StringComparer.Ordinal)
                .ToDictionary(key => key, key => vectors[key], StringComparer.Ordinal));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Log.VectorsNotKept(log, fault.Message);
        }
    }

    // None when the model fails: it is an addition, never a condition.
    private async Task<IReadOnlyList<float[]>> EmbedAsync(IReadOnlyList<string> asked, CancellationToken patience, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience, cancellationToken);
        try
        {
            // A client that does not heed its token is not waited for either.
            var embeddings = await generator.GenerateAsync(asked, cancellationToken: either.Token).WaitAsync(either.Token).ConfigureAwait(false);
            var vectors = embeddings.Select(embedding => Normalised(embedding.Vector)).ToList();
            if (vectors.Count != asked.Count || !vectors.TrueForAll(vector => vector.Length == vectors[0].Length && vector.Length > 0 && float.IsFinite(vector[0])))
            {
                throw new FormatException("The vectors are not what was asked for.");
            }

            problem = null;
            return vectors;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever a model's client throws, the words still find passages.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            var what = fault is OperationCanceledException ? "it is too slow" : fault.GetType().Name;
            if (problem is null)
            {
                Log.EmbeddingFailed(log, what);
            }

            problem = $"The embedding model gives nothing ({what}); passages are found by their words alone until it works again.";
            Interlocked.Exchange(ref quietUntil, (time.GetUtcNow() + options.Pause).UtcTicks);
            return [];
        }
    }

    // Of length 1; not a number where the model sent what is none.
    private static float[] Normalised(ReadOnlyMemory<float> vector)
    {
        var normalised = vector.ToArray();
        var length = TensorPrimitives.Norm(normalised);
        if (length > 0 || !float.IsFinite(length))
        {
            TensorPrimitives.Divide(normalised, length, normalised);
        }

        return float.IsFinite(length) ? normalised : [float.NaN];
    }
}
