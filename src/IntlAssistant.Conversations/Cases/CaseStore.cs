using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Cases;

/// <inheritdoc/>
internal sealed class CaseStore(IDatabase database) : ICaseStore
{
    /// <inheritdoc/>
    public Task<Case?> FindAsync(CaseId id, CancellationToken cancellationToken) =>
        FirstAsync("WHERE c.id = @Id", new { Id = id.Value }, cancellationToken);

    /// <inheritdoc/>
    public Task<Case?> NewestAsync(ConversationId conversation, CancellationToken cancellationToken) => FirstAsync(
        "WHERE c.conversation_id = @Conversation ORDER BY c.id DESC LIMIT 1",
        new { Conversation = conversation.ToString() },
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Case>> OfConversationAsync(ConversationId conversation, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection => CaseTable.ReadAsync(
                connection, "WHERE c.conversation_id = @Conversation ORDER BY c.id", new { Conversation = conversation.ToString() }),
            cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Case>> ListAsync(CaseState state, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var parameters = new { State = Words.CaseStates.Write(state), Limit = limit };
        return database.ReadAsync(
            connection => CaseTable.ReadAsync(connection, "WHERE c.state = @State ORDER BY c.id LIMIT @Limit", parameters),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<CaseNote>> NotesAsync(CaseId id, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => CaseNoteTable.ReadAsync(connection, id), cancellationToken);

    private Task<Case?> FirstAsync(string which, object parameters, CancellationToken cancellationToken) => database.ReadAsync(
        async connection => (await CaseTable.ReadAsync(connection, which, parameters)).SingleOrDefault(),
        cancellationToken);
}
