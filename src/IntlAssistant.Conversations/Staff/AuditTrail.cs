using Dapper;
using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Staff;

/// <inheritdoc/>
internal sealed class AuditTrail(IDatabase database) : IAuditTrail
{
    /// <inheritdoc/>
    public Task AddAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        const string sql =
            """
            INSERT INTO staff_audit (at, account_id, session_id, action, outcome, subject, detail)
            VALUES (@At, @AccountId, @SessionId, @Action, @Outcome, @Subject, @Detail)
            """;
        return database.WriteAsync(connection => connection.ExecuteAsync(sql, AuditRow.From(entry)), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<AuditEntry>> ReadAsync(AuditQuery query, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1);
        const string sql =
            """
            SELECT e.sequence AS Sequence, e.at AS At, e.account_id AS AccountId, a.name AS Name, e.session_id AS SessionId,
                   e.action AS Action, e.outcome AS Outcome, e.subject AS Subject, e.detail AS Detail
            FROM staff_audit e LEFT JOIN staff_accounts a ON a.id = e.account_id
            WHERE e.sequence < @Before
              AND (CAST(@Account AS TEXT) IS NULL OR e.account_id = @Account)
              AND (CAST(@Action AS TEXT) IS NULL OR e.action = @Action OR e.action LIKE @Area)
            ORDER BY e.sequence DESC
            LIMIT @Limit
            """;
        var parameters = new
        {
            Before = query.Before ?? long.MaxValue,
            Account = query.Account?.ToString(),
            query.Action,
            Area = query.Action is { } area && area.EndsWith('.') ? area + "%" : null,
            query.Limit,
        };
        return database.ReadAsync<IReadOnlyList<AuditEntry>>(
            async connection => [.. (await connection.QueryAsync<AuditRow>(sql, parameters)).Select(row => row.ToEntry())],
            cancellationToken);
    }
}
