using System.Data.Common;
using Dapper;
using IntlAssistant.Conversations.Notifications;
using IntlAssistant.Conversations.Signals;
using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Transcripts;

namespace IntlAssistant.Conversations.Cases;

/// <inheritdoc/>
internal sealed class CaseAlarms(IDatabase database, CaseSignals signals, TimeProvider time) : ICaseAlarms
{
    private const string Clock = "clock";
    private const long Warned = 1;
    private const long Broken = 2;

    /// <summary>Cases whose promise nobody has kept yet and staff were not warned of to the last. The words of the index are the same.</summary>
    private const string Promised =
        "c.due_at IS NOT NULL AND c.responded_at IS NULL AND c.promise_raised < 2 AND c.state IN ('waiting', 'assigned')";

    private const string ToFollowUp = "c.follow_up_at IS NOT NULL AND c.follow_up_raised = 0";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CaseId>> RaiseDueAsync(int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var raised = await database.WriteAsync(connection => RaiseDueAsync(connection, limit), cancellationToken);
        signals.Raise(raised.Select(id => new CaseSignal(id, CaseSignalKind.Changed)));
        return raised;
    }

    /// <inheritdoc/>
    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken)
    {
        const string sql =
            $"""
            SELECT MIN(at) FROM (
                SELECT MIN(c.at_risk_at) AS at FROM cases c WHERE {Promised} AND c.promise_raised = 0
                UNION ALL
                SELECT MIN(c.due_at) FROM cases c WHERE {Promised}
                UNION ALL
                SELECT MIN(c.follow_up_at) FROM cases c WHERE {ToFollowUp}) AS next
            """;
        return database.ReadAsync(
            async connection => (await connection.ExecuteScalarAsync<long?>(sql))?.ToTime(), cancellationToken);
    }

    private async Task<IReadOnlyList<CaseId>> RaiseDueAsync(DbConnection connection, int limit)
    {
        const string promised =
            $"WHERE {Promised} AND c.at_risk_at <= @Now AND (c.promise_raised = 0 OR c.due_at <= @Now) ORDER BY c.at_risk_at LIMIT @Limit";
        const string followUp = $"WHERE {ToFollowUp} AND c.follow_up_at <= @Now ORDER BY c.follow_up_at LIMIT @Limit";

        await connection.LockAsync("case-alarms");
        var now = time.GetUtcNow();
        var parameters = new { Now = now.ToUnixTimeMilliseconds(), Limit = limit };
        var raised = new List<CaseId>();
        foreach (var row in await DueAsync(connection, promised, Promised, parameters))
        {
            await RaisePromiseAsync(connection, row, now);
            raised.Add(new CaseId(row.Id));
        }

        foreach (var row in await DueAsync(connection, followUp, ToFollowUp, parameters))
        {
            row.FollowUpRaised = true;
            await RaiseAsync(connection, row, CaseEventKind.FollowUpDue, NotificationKind.FollowUpDue, row.FollowUpAt ?? 0, now);
            raised.Add(new CaseId(row.Id));
        }

        return raised;
    }

    /// <summary>The cases that are due, as they are when their conversations are locked: a turn may have changed them since they were found.</summary>
    private static async Task<IReadOnlyList<CaseRow>> DueAsync(DbConnection connection, string due, string still, object parameters)
    {
        var rows = new List<CaseRow>();
        foreach (var found in await CaseTable.RowsAsync(connection, due, parameters))
        {
            await ConversationTable.TryLockAsync(connection, new ConversationId(Guid.ParseExact(found.ConversationId, "N")));
            rows.AddRange(await CaseTable.RowsAsync(connection, $"WHERE c.id = @Id AND {still}", new { found.Id }));
        }

        return rows;
    }

    /// <summary>One that was missed altogether, because the program stood still, is broken at once.</summary>
    private static Task RaisePromiseAsync(DbConnection connection, CaseRow row, DateTimeOffset now)
    {
        var isBroken = row.DueAt <= now.ToUnixTimeMilliseconds();
        row.PromiseRaised = isBroken ? Broken : Warned;
        return RaiseAsync(
            connection,
            row,
            isBroken ? CaseEventKind.PromiseBroken : CaseEventKind.PromiseAtRisk,
            isBroken ? NotificationKind.PromiseBroken : NotificationKind.PromiseAtRisk,
            row.DueAt ?? 0,
            now);
    }

    /// <summary>The clock is nobody who could overwrite another's change: the case's version stays.</summary>
    private static async Task RaiseAsync(
        DbConnection connection, CaseRow row, CaseEventKind happened, NotificationKind kind, long mark, DateTimeOffset now)
    {
        await CaseTable.UpdateAsync(connection, row);
        await CaseTable.AddEventAsync(connection, new CaseId(row.Id), CaseEdits.Event(row, Clock, now, happened, null, null));
        await NotificationTable.AddAsync(
            connection, new NotificationRow(kind, row.Id, row.ConversationId, now.ToUnixTimeMilliseconds()) { Mark = mark });
    }
}
