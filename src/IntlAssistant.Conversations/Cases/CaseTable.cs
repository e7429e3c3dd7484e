using System.Data.Common;
using Dapper;
using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Cases;

/// <summary>The statements over <c>cases</c> and <c>case_events</c>.</summary>
internal static class CaseTable
{
    /// <summary>Cases with their histories.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="which">What follows <c>FROM cases c</c>: our own words, never a visitor's.</param>
    /// <param name="parameters">Its parameters.</param>
    public static async Task<IReadOnlyList<Case>> ReadAsync(DbConnection connection, string which, object parameters)
    {
        var rows = await RowsAsync(connection, which, parameters);
        var events = await connection.QueryAsync<CaseEventRow>(
            $"""
            SELECT e.case_id AS CaseId, e.state AS State, e.at AS At, e.actor AS Actor, e.reason AS Reason,
                   e.kind AS Kind, e.detail AS Detail, e.version AS Version
            FROM case_events e
            WHERE e.case_id IN (SELECT c.id FROM cases c {which})
            ORDER BY e.case_id, e.number
            """,
            parameters);

        var histories = events.ToLookup(row => row.CaseId, row => row.ToEvent());
        return [.. rows.Select(row => row.ToCase([.. histories[row.Id]]))];
    }

    /// <summary>Cases without their histories.</summary>
    public static async Task<IReadOnlyList<CaseRow>> RowsAsync(DbConnection connection, string which, object parameters) =>
        [.. await connection.QueryAsync<CaseRow>($"SELECT {CaseRow.Columns} FROM cases c {which}", parameters)];

    /// <summary>The case of a conversation that is open; <see langword="null"/> when none is.</summary>
    public static async Task<CaseRow?> OpenOfAsync(DbConnection connection, ConversationId conversation) =>
        (await RowsAsync(
            connection,
            "WHERE c.conversation_id = @Conversation AND c.state IN @Open",
            new { Conversation = conversation.ToString(), Open = CaseRow.OpenStates })).SingleOrDefault();

    public static Task<long> InsertAsync(DbConnection connection, CaseRow row)
    {
        const string sql =
            """
            INSERT INTO cases
                (conversation_id, state, reason, topic, evidence, opened_at, version, desk, channel, language, time_zone,
                 handed_at, due_at, at_risk_at, unanswered, waits_since)
            VALUES
                (@ConversationId, @State, @Reason, @Topic, @Evidence, @OpenedAt, @Version, @Desk, @Channel, @Language, @TimeZone,
                 @HandedAt, @DueAt, @AtRiskAt, @Unanswered, @WaitsSince)
            RETURNING id
            """;
        return connection.ExecuteScalarAsync<long>(sql, row);
    }

    /// <summary>Stores everything of a case that can change.</summary>
    public static Task UpdateAsync(DbConnection connection, CaseRow row)
    {
        const string sql =
            """
            UPDATE cases SET
                state = @State, version = @Version, desk = @Desk, assignee = @Assignee, priority = @Priority,
                follow_up_at = @FollowUpAt, follow_up_raised = @FollowUpRaised, outcome = @Outcome, tags = @Tags,
                handed_at = @HandedAt, due_at = @DueAt, at_risk_at = @AtRiskAt, promise_raised = @PromiseRaised,
                responded_at = @RespondedAt, closed_at = @ClosedAt, unanswered = @Unanswered, waits_since = @WaitsSince,
                stars = @Stars
            WHERE id = @Id
            """;
        return connection.ExecuteAsync(sql, row);
    }

    /// <summary>The visitor of a conversation has written.</summary>
    /// <returns>The open case that staff see it in; <see langword="null"/> when there is none.</returns>
    public static Task<CaseRow?> VisitorWroteAsync(DbConnection connection, ConversationId conversation, long at)
    {
        const string sql =
            $"""
            UPDATE cases AS c SET unanswered = c.unanswered + 1, waits_since = COALESCE(c.waits_since, @At)
            WHERE c.conversation_id = @Conversation AND c.state IN ('waiting', 'assigned')
            RETURNING {ReturnedColumns}
            """;
        return connection.QuerySingleOrDefaultAsync<CaseRow>(sql, new { Conversation = conversation.ToString(), At = at });
    }

    public static Task AddEventAsync(DbConnection connection, CaseId id, CaseEvent change)
    {
        // The audit trail never runs backwards, whatever the clock does.
        const string sql =
            """
            INSERT INTO case_events (case_id, number, state, at, actor, reason, kind, detail, version)
            SELECT @Id, COUNT(*) + 1, @State, CASE WHEN MAX(at) > @At THEN MAX(at) ELSE @At END, @By, @Reason, @Kind, @Detail, @Version
            FROM case_events WHERE case_id = @Id
            """;
        return connection.ExecuteAsync(sql, new
        {
            Id = id.Value,
            State = Words.CaseStates.Write(change.State),
            At = change.At.ToUnixTimeMilliseconds(),
            change.By,
            change.Reason,
            Kind = Words.CaseEventKinds.Write(change.Kind),
            change.Detail,
            change.Version,
        });
    }

    private const string ReturnedColumns = "id AS Id, state AS State, unanswered AS Unanswered";
}
