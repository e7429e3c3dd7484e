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
        var rows = await connection.QueryAsync<CaseRow>(
            $"""
            SELECT c.id AS Id, c.conversation_id AS ConversationId, c.state AS State, c.reason AS Reason,
                   c.topic AS Topic, c.evidence AS Evidence, c.opened_at AS OpenedAt
            FROM cases c {which}
            """,
            parameters);
        var events = await connection.QueryAsync<CaseEventRow>(
            $"""
            SELECT e.case_id AS CaseId, e.state AS State, e.at AS At, e.actor AS Actor, e.reason AS Reason
            FROM case_events e
            WHERE e.case_id IN (SELECT c.id FROM cases c {which})
            ORDER BY e.case_id, e.number
            """,
            parameters);

        var histories = events.ToLookup(row => row.CaseId, row => row.ToEvent());
        return [.. rows.Select(row => row.ToCase([.. histories[row.Id]]))];
    }

    public static Task<long> InsertAsync(DbConnection connection, CaseRow row)
    {
        const string sql =
            """
            INSERT INTO cases (conversation_id, state, reason, topic, evidence, opened_at)
            VALUES (@ConversationId, @State, @Reason, @Topic, @Evidence, @OpenedAt)
            RETURNING id
            """;
        return connection.ExecuteScalarAsync<long>(sql, row);
    }

    public static Task SetStateAsync(DbConnection connection, CaseId id, CaseState state)
    {
        const string sql = "UPDATE cases SET state = @State WHERE id = @Id";
        return connection.ExecuteAsync(sql, new { Id = id.Value, State = Words.CaseStates.Write(state) });
    }

    public static Task AddEventAsync(DbConnection connection, CaseId id, CaseEvent change)
    {
        const string sql =
            """
            INSERT INTO case_events (case_id, number, state, at, actor, reason)
            SELECT @Id, COUNT(*) + 1, @State, @At, @By, @Reason FROM case_events WHERE case_id = @Id
            """;
        return connection.ExecuteAsync(sql, new
        {
            Id = id.Value,
            State = Words.CaseStates.Write(change.State),
            At = change.At.ToUnixTimeMilliseconds(),
            change.By,
            change.Reason,
        });
    }
}
