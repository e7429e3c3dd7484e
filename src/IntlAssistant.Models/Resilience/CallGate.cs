namespace IntlAssistant.Models.Resilience;

/// <summary>Lets so many calls be under way at the same time. Safe to use from many threads.</summary>
/// <param name="calls">How many.</param>
/// <param name="time">The clock.</param>
internal sealed class CallGate(int calls, TimeProvider time) : IDisposable
{
    // Who waits for longer is answered sooner without the model.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim free = new(calls, calls);

    /// <summary>Enters; the result leaves when it is disposed.</summary>
    /// <exception cref="ModelException">No call became free.</exception>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        if (!free.Wait(0, CancellationToken.None))
        {
            using var patience = new CancellationTokenSource(Patience, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
            try
            {
                await free.WaitAsync(either.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                throw new ModelException(ModelFault.Crowded, $"{calls} calls to the model are under way, which is as many as Model:Concurrency allows.");
            }
        }

        return new Entry(free);
    }

    public void Dispose() => free.Dispose();

    private sealed class Entry(SemaphoreSlim free) : IDisposable
    {
        private int left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref left, 1) == 0)
            {
                free.Release();
            }
        }
    }
}
