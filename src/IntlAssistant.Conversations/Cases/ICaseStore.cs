namespace IntlAssistant.Conversations.Cases;

/// <summary>Reads cases. They are changed with the turn that changes them: <see cref="IConversationStore.CommitAsync"/>.</summary>
public interface ICaseStore
{
    /// <summary>The case of that number; <see langword="null"/> when there is none.</summary>
    Task<Case?> FindAsync(CaseId id, CancellationToken cancellationToken);

    /// <summary>The newest case of a conversation; <see langword="null"/> when it has none.</summary>
    Task<Case?> NewestAsync(ConversationId conversation, CancellationToken cancellationToken);

    /// <summary>The cases of a conversation, oldest first.</summary>
    Task<IReadOnlyList<Case>> OfConversationAsync(ConversationId conversation, CancellationToken cancellationToken);

    /// <summary>The cases in a state, oldest first.</summary>
    Task<IReadOnlyList<Case>> ListAsync(CaseState state, int limit, CancellationToken cancellationToken);

    /// <summary>The notes of a case, oldest first.</summary>
    Task<IReadOnlyList<CaseNote>> NotesAsync(CaseId id, CancellationToken cancellationToken);
}
