using Microsoft.Extensions.AI;

namespace IntlAssistant.Models.Resilience;

/// <summary>A model's stream from its first words on.</summary>
internal sealed class BegunStream : IAsyncDisposable
{
    private readonly TimeSpan patience;
    private readonly CancellationToken caller;
    private readonly CancellationTokenSource life;
    private readonly CancellationTokenRegistration stopped;
    private readonly IAsyncEnumerator<ChatResponseUpdate> updates;

    public BegunStream(
        IChatClient client, IEnumerable<ChatMessage> messages, ChatOptions? options, TimeSpan patience, TimeProvider time, CancellationToken caller)
    {
        this.patience = patience;
        this.caller = caller;
        life = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        stopped = caller.Register(life.Cancel);
        updates = client.GetStreamingResponseAsync(messages, options, life.Token).GetAsyncEnumerator(life.Token);
    }

    /// <summary>Whether anything came at all.</summary>
    public bool HasFirst { get; private set; }

    /// <summary>What came last.</summary>
    public ChatResponseUpdate Current => updates.Current;

    /// <summary>Waits for the first words.</summary>
    /// <param name="attempt">Ends the waiting.</param>
    public async Task BeginAsync(CancellationToken attempt)
    {
        using var ended = attempt.Register(life.Cancel);
        try
        {
            HasFirst = await updates.MoveNextAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (attempt.IsCancellationRequested)
        {
            // Told in the attempt's own token, so that who set it knows it again.
            throw new OperationCanceledException(attempt);
        }
    }

    /// <summary>Waits for the next words; <see langword="false"/> at the end.</summary>
    /// <exception cref="ModelException">They did not come in time.</exception>
    public async Task<bool> NextAsync()
    {
        life.CancelAfter(patience);
        try
        {
            var isMore = await updates.MoveNextAsync().ConfigureAwait(false);
            life.CancelAfter(Timeout.InfiniteTimeSpan);
            return isMore;
        }
        catch (OperationCanceledException silence) when (!caller.IsCancellationRequested)
        {
            throw new ModelException(ModelFault.TimedOut, $"The model fell silent for {patience} in the middle of a reply.", silence);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stopped.DisposeAsync().ConfigureAwait(false);
        await life.CancelAsync().ConfigureAwait(false);
        try
        {
            await updates.DisposeAsync().ConfigureAwait(false);
        }
        catch (NotSupportedException)
        {
            // A generator that is still in a call that does not heed its token cannot be disposed; it ends by itself.
        }

        life.Dispose();
    }
}
