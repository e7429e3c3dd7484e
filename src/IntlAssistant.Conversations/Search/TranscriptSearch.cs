using System.Data.Common;
using Dapper;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Search;

/// <inheritdoc/>
internal sealed class TranscriptSearch(IDatabase database, TranscriptIndex index) : ITranscriptSearch
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<TranscriptHit>> FindAsync(string words, int limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return database.ReadAsync<IReadOnlyList<TranscriptHit>>(
            async connection =>
            {
                var hits = new List<TranscriptHit>();
                foreach (var (conversation, sequence) in await index.FindAsync(connection, words, limit))
                {
                    hits.Add(await ReadAsync(connection, conversation, sequence));
                }

                return hits;
            },
            cancellationToken);
    }

    private static async Task<TranscriptHit> ReadAsync(DbConnection connection, string conversation, long sequence)
    {
        const string sql =
            """
            SELECT a.origin, a.at, a.json, (SELECT MAX(c.id) FROM cases c WHERE c.conversation_id = a.conversation_id)
            FROM activities a WHERE a.conversation_id = @Conversation AND a.sequence = @Sequence
            """;
        var row = await connection.QuerySingleAsync<(string Origin, long At, string Json, long? Case)>(
            sql, new { Conversation = conversation, Sequence = sequence });
        return new TranscriptHit(
            new ConversationId(Guid.ParseExact(conversation, "N")),
            row.Case is { } id ? new CaseId(id) : null,
            sequence,
            Words.Origins.Read(row.Origin),
            row.At.ToTime(),
            MessageText.Of(row.Json) ?? "");
    }
}
