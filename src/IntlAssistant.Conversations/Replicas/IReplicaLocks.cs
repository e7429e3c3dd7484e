namespace IntlAssistant.Conversations.Replicas;

/// <summary>Locks between the servers on the same database. Alone, a server gets every lock. Safe for use by many threads.</summary>
/// <remarks>A lock is lost with the server, or with its connection to the database; so it saves work that would be done twice, and what must not happen twice is refused by the store itself.</remarks>
public interface IReplicaLocks
{
    /// <summary>Takes a lock.</summary>
    /// <param name="name">What is done under it.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    /// <returns>The lock, which is given back when it is disposed; <see langword="null"/> while another server, or somebody else here, has it.</returns>
    /// <exception cref="Storage.StorageException">The database does not answer.</exception>
    Task<IAsyncDisposable?> TryTakeAsync(string name, CancellationToken cancellationToken);
}
