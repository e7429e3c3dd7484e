using IntlAssistant.Conversations.Erasure;

namespace IntlAssistant.Conversations.Retention;

/// <summary>Deletes what is older than the settings keep it, and proves what it deleted.</summary>
public interface IRetention
{
    /// <summary>Deletes what is due. Conversations are erased one by one, each with a receipt of its own; the receipt of the whole counts everything.</summary>
    /// <returns>The receipt of the whole; <see langword="null"/> when nothing was due.</returns>
    Task<ErasureReceipt?> RunAsync(CancellationToken cancellationToken);

    /// <summary>The newest receipts: of whole runs, and of what visitors and staff erased. Those of the single conversations of a run are in its own.</summary>
    Task<IReadOnlyList<ErasureReceipt>> ReceiptsAsync(int limit, CancellationToken cancellationToken);
}
