using Dapper;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.StaffChannels;

/// <inheritdoc/>
internal sealed class CaseCardStore(IDatabase database) : ICaseCards
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<CaseCard>> OfAsync(CaseId id, CancellationToken cancellationToken)
    {
        const string sql =
            "SELECT place, reference, activity_id, shown, is_settled FROM case_cards WHERE case_id = @Case ORDER BY place";
        return database.ReadAsync<IReadOnlyList<CaseCard>>(
            async connection =>
            {
                var rows = await connection.QueryAsync<(string Place, string Reference, string ActivityId, string Shown, long IsSettled)>(
                    sql, new { Case = id.Value });
                return [.. rows.Select(row => new CaseCard(id, row.Place, row.Reference, row.ActivityId, row.Shown, row.IsSettled != 0))];
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<CaseId>> ToWatchAsync(CancellationToken cancellationToken)
    {
        const string sql = "SELECT DISTINCT case_id FROM case_cards WHERE is_settled = 0 ORDER BY case_id";
        return database.ReadAsync<IReadOnlyList<CaseId>>(
            async connection => [.. (await connection.QueryAsync<long>(sql)).Select(id => new CaseId(id))], cancellationToken);
    }

    /// <inheritdoc/>
    public Task SaveAsync(CaseCard card, CancellationToken cancellationToken)
    {
        const string sql =
            """
            INSERT INTO case_cards (case_id, place, reference, activity_id, shown, is_settled)
            VALUES (@Case, @Place, @Reference, @ActivityId, @Shown, @IsSettled)
            ON CONFLICT (case_id, place) DO UPDATE SET
                reference = excluded.reference, activity_id = excluded.activity_id, shown = excluded.shown, is_settled = excluded.is_settled
            """;
        return database.WriteAsync(
            connection => connection.ExecuteAsync(
                sql,
                new { Case = card.Case.Value, card.Place, card.Reference, card.ActivityId, card.Shown, IsSettled = card.IsSettled ? 1 : 0 }),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task ForgetAsync(CaseCard card, CancellationToken cancellationToken)
    {
        const string sql = "DELETE FROM case_cards WHERE case_id = @Case AND place = @Place";
        return database.WriteAsync(
            connection => connection.ExecuteAsync(sql, new { Case = card.Case.Value, card.Place }), cancellationToken);
    }
}
