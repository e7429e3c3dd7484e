namespace IntlAssistant.Bot.Channels;

/// <summary>Tells the outbox's worker in this process that something has been put in. What is not heard is found a little later.</summary>
internal sealed class OutboxBell
{
    private volatile TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends at the next ring after this call.</summary>
    public Task NextAsync() => next.Task;

    public void Ring() => Interlocked.Exchange(ref next, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
}
