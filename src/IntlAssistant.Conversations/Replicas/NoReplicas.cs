namespace IntlAssistant.Conversations.Replicas;

/// <summary>A server alone on its database, as with SQLite.</summary>
internal sealed class NoReplicas : IReplicaNews, IReplicaLocks
{
    private static readonly Nothing Empty = new();

    /// <inheritdoc/>
    public bool IsShared => false;

    /// <inheritdoc/>
    public Task ListeningAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public void Tell(string topic, string what)
    {
        // There is nobody.
    }

    /// <inheritdoc/>
    public IDisposable Hear(string topic, Action<string> onNews) => Empty;

    /// <inheritdoc/>
    public IDisposable OnMissed(Action onMissed) => Empty;

    /// <inheritdoc/>
    public Task<IAsyncDisposable?> TryTakeAsync(string name, CancellationToken cancellationToken) => Task.FromResult<IAsyncDisposable?>(Empty);

    private sealed class Nothing : IDisposable, IAsyncDisposable
    {
        public void Dispose()
        {
            // Nothing is held.
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
