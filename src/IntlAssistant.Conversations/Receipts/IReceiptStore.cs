namespace IntlAssistant.Conversations.Receipts;

/// <summary>The receipts of replies. They are stored with the reply, in one transaction, and erased with it.</summary>
public interface IReceiptStore
{
    /// <summary>The receipt of a reply; <see langword="null"/> when it has none.</summary>
    Task<StoredReceipt?> FindAsync(ConversationId conversation, string activityId, CancellationToken cancellationToken);
}
