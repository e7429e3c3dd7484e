namespace IntlAssistant.Conversations.Storage;

/// <summary>Whether conversations can be stored at this moment.</summary>
public interface IStorageHealth
{
    /// <summary>Writes a probe. What is wrong with the store is the result, never an exception.</summary>
    Task<StorageHealth> CheckAsync(CancellationToken cancellationToken);
}
