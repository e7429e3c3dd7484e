using Dapper;
using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Feedback;

/// <inheritdoc/>
internal sealed class FeedbackStore(IDatabase database, TimeProvider time) : IFeedbackStore
{
    /// <inheritdoc/>
    public Task<bool> RecordAsync(
        ConversationId conversation, string activityId, bool helpful, CancellationToken cancellationToken)
    {
        const string sql =
            """
            INSERT INTO feedback (conversation_id, activity_id, helpful, at)
            SELECT conversation_id, activity_id, @Helpful, @At FROM activities
            WHERE conversation_id = @Conversation AND activity_id = @ActivityId
            ON CONFLICT (conversation_id, activity_id) DO UPDATE SET helpful = excluded.helpful, at = excluded.at
            """;
        var parameters = new
        {
            Conversation = conversation.ToString(),
            ActivityId = activityId,
            Helpful = helpful,
            At = time.Milliseconds(),
        };
        return database.WriteAsync(
            async connection => await connection.ExecuteAsync(sql, parameters) == 1, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<bool?> FindAsync(ConversationId conversation, string activityId, CancellationToken cancellationToken)
    {
        const string sql =
            "SELECT helpful FROM feedback WHERE conversation_id = @Conversation AND activity_id = @ActivityId";
        var parameters = new { Conversation = conversation.ToString(), ActivityId = activityId };
        return database.ReadAsync(
            connection => connection.QuerySingleOrDefaultAsync<bool?>(sql, parameters), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, bool>> OfConversationAsync(ConversationId conversation, CancellationToken cancellationToken)
    {
        const string sql = "SELECT activity_id, helpful FROM feedback WHERE conversation_id = @Conversation";
        return database.ReadAsync<IReadOnlyDictionary<string, bool>>(
            async connection => (await connection.QueryAsync<(string Id, bool Helpful)>(sql, new { Conversation = conversation.ToString() }))
                .ToDictionary(word => word.Id, word => word.Helpful, StringComparer.Ordinal),
            cancellationToken);
    }
}
