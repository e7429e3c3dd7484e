namespace IntlAssistant.Conversations.Entries;

/// <summary>What staff write in the console, every version of it.</summary>
public interface IEntryStore
{
    /// <summary>All entries, the last changed first.</summary>
    Task<IReadOnlyList<Entry>> ListAsync(CancellationToken cancellationToken);

    /// <summary>The entry of that id; <see langword="null"/> when there is none.</summary>
    Task<Entry?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>The versions that visitors are told, by entry.</summary>
    Task<IReadOnlyList<EntryVersion>> PublishedAsync(CancellationToken cancellationToken);

    /// <summary>Every version of an entry, newest first.</summary>
    Task<IReadOnlyList<EntryVersion>> VersionsAsync(string id, CancellationToken cancellationToken);

    /// <summary>What happened to an entry, newest first.</summary>
    Task<IReadOnlyList<EntryEvent>> HistoryAsync(string id, CancellationToken cancellationToken);

    /// <summary>Begins an entry.</summary>
    Task<EntryChanged> CreateAsync(NewEntry entry, CancellationToken cancellationToken);

    /// <summary>Saves the next version. What visitors are told stays as it is.</summary>
    Task<EntryChanged> SaveAsync(EntryAction action, EntryContent content, string? note, CancellationToken cancellationToken);

    /// <summary>Tells visitors a version, which may be an earlier one.</summary>
    /// <param name="action">Who, which entry.</param>
    /// <param name="number">The version.</param>
    /// <param name="overriding">Why it is published though the gate stopped it; <see langword="null"/> when nothing stood against it.</param>
    /// <param name="detail">What the gate found, JSON.</param>
    /// <param name="cancellationToken">Stops before anything is stored.</param>
    Task<EntryChanged> PublishAsync(
        EntryAction action, long number, string? overriding, string? detail, CancellationToken cancellationToken);

    /// <summary>Tells visitors nothing of it any more.</summary>
    Task<EntryChanged> WithdrawAsync(EntryAction action, string? reason, CancellationToken cancellationToken);

    /// <summary>Calls back after what visitors are told has changed, until the subscription is disposed.</summary>
    IDisposable SubscribePublished(Action onChanged);
}
