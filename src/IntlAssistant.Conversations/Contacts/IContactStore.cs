namespace IntlAssistant.Conversations.Contacts;

/// <summary>What visitors left to be reached by.</summary>
public interface IContactStore
{
    /// <summary>What the visitor of a conversation left; <see langword="null"/> when nothing.</summary>
    Task<Contact?> FindAsync(ConversationId conversation, CancellationToken cancellationToken);

    /// <summary>Keeps it in place of what was left before; <see langword="null"/> takes it away.</summary>
    /// <exception cref="KeyNotFoundException">There is no such conversation.</exception>
    Task SaveAsync(ConversationId conversation, Contact? contact, CancellationToken cancellationToken);
}
