namespace IntlAssistant.Conversations.Replicas;

/// <summary>Waiting for a lock.</summary>
public static class ReplicaLocksWaiting
{
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(50);

    /// <summary>Takes a lock as soon as nobody has it.</summary>
    /// <exception cref="Storage.StorageException">The database does not answer.</exception>
    public static async Task<IAsyncDisposable> TakeAsync(this IReplicaLocks locks, string name, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await locks.TryTakeAsync(name, cancellationToken) is { } taken)
            {
                return taken;
            }

            await Task.Delay(Again, cancellationToken);
        }
    }
}
