using Dapper;
using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Transcripts;

namespace IntlAssistant.Conversations.Contacts;

/// <inheritdoc/>
internal sealed class ContactStore(IDatabase database) : IContactStore
{
    /// <inheritdoc/>
    public Task<Contact?> FindAsync(ConversationId conversation, CancellationToken cancellationToken)
    {
        const string sql = "SELECT email, purpose, given_at FROM contacts WHERE conversation_id = @Conversation";
        return database.ReadAsync(
            async connection =>
            {
                var rows = await connection.QueryAsync<(string Email, string Purpose, long GivenAt)>(
                    sql, new { Conversation = conversation.ToString() });
                return rows.Select(row => new Contact(row.Email, row.Purpose, row.GivenAt.ToTime())).SingleOrDefault();
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task SaveAsync(ConversationId conversation, Contact? contact, CancellationToken cancellationToken)
    {
        const string delete = "DELETE FROM contacts WHERE conversation_id = @Conversation";
        const string save =
            """
            INSERT INTO contacts (conversation_id, email, purpose, given_at) VALUES (@Conversation, @Email, @Purpose, @GivenAt)
            ON CONFLICT (conversation_id) DO UPDATE SET email = excluded.email, purpose = excluded.purpose, given_at = excluded.given_at
            """;
        return database.WriteAsync(
            async connection =>
            {
                await ConversationTable.LockAsync(connection, conversation);
                return await connection.ExecuteAsync(contact is null ? delete : save, new
                {
                    Conversation = conversation.ToString(),
                    contact?.Email,
                    contact?.Purpose,
                    GivenAt = contact?.GivenAt.ToUnixTimeMilliseconds(),
                });
            },
            cancellationToken);
    }
}
