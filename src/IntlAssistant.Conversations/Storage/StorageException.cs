namespace IntlAssistant.Conversations.Storage;

/// <summary>The store cannot do its work. The message tells what happened, where, and what to do; it holds nothing that a visitor wrote.</summary>
public sealed class StorageException : Exception
{
    /// <summary>Makes one.</summary>
    /// <param name="location">The file, folder or server.</param>
    /// <param name="message">What happened, where, and what to do.</param>
    /// <param name="inner">What the store itself said; <see langword="null"/> when nothing.</param>
    public StorageException(string location, string message, Exception? inner = null)
        : base(message, inner) => Location = location;

    /// <summary>The file, folder or server.</summary>
    public string Location { get; }
}
