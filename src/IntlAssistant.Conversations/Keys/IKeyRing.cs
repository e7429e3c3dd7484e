namespace IntlAssistant.Conversations.Keys;

/// <summary>The documents of the keys that the server protects things with, where several servers share a database. With SQLite they stand in the data folder instead.</summary>
public interface IKeyRing
{
    /// <summary>Every document, oldest first.</summary>
    Task<IReadOnlyList<string>> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Keeps a document. One of that name stays as it is.</summary>
    Task AddAsync(string name, string document, CancellationToken cancellationToken);
}
