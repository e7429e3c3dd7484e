namespace IntlAssistant.Conversations.Erasure;

/// <summary>What was erased, kept where no restore of a backup reaches: receipts and marks that name nobody.</summary>
/// <remarks>It is read whenever the database is opened: what a backup has brought back is erased again before anything is served.</remarks>
public interface IErasureJournal
{
    /// <summary>The file.</summary>
    string File { get; }

    /// <summary>What is wrong with it, and what to do; <see langword="null"/> when nothing. For the office's people, not for visitors: it names a path.</summary>
    string? Problem { get; }
}
