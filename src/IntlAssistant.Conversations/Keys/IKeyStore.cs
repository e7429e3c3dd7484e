namespace IntlAssistant.Conversations.Keys;

/// <summary>Keys that signed tokens must outlive a restart with.</summary>
public interface IKeyStore
{
    /// <summary>The key of that name, made and stored the first time: the same for every later caller and process.</summary>
    /// <param name="name">What the key is for.</param>
    /// <param name="length">Its length in bytes when it is made: 32 or more.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<byte[]> GetOrCreateAsync(string name, int length, CancellationToken cancellationToken);
}
