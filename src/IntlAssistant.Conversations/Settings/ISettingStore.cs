namespace IntlAssistant.Conversations.Settings;

/// <summary>Settings that administrators change while the program runs: documents by name, of which every version is kept.</summary>
public interface ISettingStore
{
    /// <summary>The newest version; <see langword="null"/> when it was never saved.</summary>
    Task<SavedSetting?> FindAsync(string name, CancellationToken cancellationToken);

    /// <summary>The newest versions, newest first.</summary>
    Task<IReadOnlyList<SavedSetting>> HistoryAsync(string name, int limit, CancellationToken cancellationToken);

    /// <summary>Saves the next version.</summary>
    /// <param name="name">The document.</param>
    /// <param name="document">What it says.</param>
    /// <param name="version">The version that was read; 0 when there was none.</param>
    /// <param name="by">Who saves it.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>The version that was made; <see langword="null"/> when somebody else has saved one since.</returns>
    Task<SavedSetting?> SaveAsync(string name, string document, long version, string by, CancellationToken cancellationToken);
}
