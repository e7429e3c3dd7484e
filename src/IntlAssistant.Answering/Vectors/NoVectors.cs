namespace IntlAssistant.Answering.Vectors;

/// <summary>No embedding model is set: passages are found by their words alone.</summary>
public sealed class NoVectors : IPassageVectors
{
    private NoVectors()
    {
    }

    /// <summary>The only one.</summary>
    public static NoVectors Instance { get; } = new();

    /// <inheritdoc/>
    public VectorState State => VectorState.None;

    /// <inheritdoc/>
    public Task<NearContent> NearestAsync(string text, int top, CancellationToken cancellationToken) => Task.FromResult(NearContent.None);

    /// <inheritdoc/>
    public Task UpdateAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
