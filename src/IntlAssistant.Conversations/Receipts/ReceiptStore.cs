using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Receipts;

/// <inheritdoc/>
internal sealed class ReceiptStore(IDatabase database) : IReceiptStore
{
    /// <inheritdoc/>
    public Task<StoredReceipt?> FindAsync(ConversationId conversation, string activityId, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => ReceiptTable.FindAsync(connection, conversation, activityId), cancellationToken);
}
