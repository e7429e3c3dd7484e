using System.Data.Common;
using Dapper;
using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Reports;

/// <summary>The statements of the reports.</summary>
internal static class ReportTable
{
    private const int MostRows = 200;
    private const long QuarterHour = 15 * 60 * 1000;

    private const string FirstAnswer = "(SELECT MIN(e.at) FROM case_events e WHERE e.case_id = c.id AND e.kind = 'answered')";
    private const string FirstActor = "(SELECT e.actor FROM case_events e WHERE e.case_id = c.id AND e.number = 1)";

    public static async Task<Report> ReadAsync(DbConnection connection, ReportFilter filter)
    {
        var replies = await RepliesAsync(connection, filter);
        var (helpful, notHelpful) = await FeedbackAsync(connection, filter);
        return new Report
        {
            Conversations = replies.Conversations.Count,
            Handed = (await HandedAsync(connection, filter)).Count(replies.Conversations.Contains),
            Replies = replies.Kinds,
            Quarters = [.. replies.Quarters.Select(each => new ReportQuarter((each.Quarter * QuarterHour).ToTime(), each.Questions, each.Answered))],
            Channels = replies.Channels,
            Languages = replies.Languages,
            Topics = replies.Topics,
            Pages = await PagesAsync(connection, filter),
            Reasons = await CasesByAsync(connection, filter, "c.reason"),
            Desks = await CasesByAsync(connection, filter, "c.desk"),
            Cases = await CasesAsync(connection, filter),
            Helpful = helpful,
            NotHelpful = notHelpful,
        };
    }

    private static async Task<ReplyTally> RepliesAsync(DbConnection connection, ReportFilter filter)
    {
        var tally = new ReplyTally();
        await using var reader = await connection.ExecuteReaderAsync(
            $"SELECT r.conversation_id, r.at / {QuarterHour}, r.kind, r.channel, r.language, r.topic FROM replies r WHERE {filter.Replies}", filter.Parameters);
        while (await reader.ReadAsync())
        {
            tally.Add(reader.GetString(0), reader.GetInt64(1), reader.GetString(2), reader.GetString(3), Text(reader, 4), Text(reader, 5));
        }

        return tally;
    }

    /// <summary>The conversations that came to the staff within the span, on whatever desk.</summary>
    private static Task<IEnumerable<string>> HandedAsync(DbConnection connection, ReportFilter filter) => connection.QueryAsync<string>(
        "SELECT DISTINCT c.conversation_id FROM cases c WHERE c.handed_at >= @From AND c.handed_at < @Until", filter.Parameters);

    private static async Task<(int Helpful, int NotHelpful)> FeedbackAsync(DbConnection connection, ReportFilter filter)
    {
        // The time is that of the feedback: what was found on a reply is told when it was said.
        var (helpful, not) = await connection.QuerySingleAsync<(long, long)>(
            $"""
            SELECT COUNT(*) FILTER (WHERE f.helpful = 1), COUNT(*) FILTER (WHERE f.helpful = 0)
            FROM feedback f
            JOIN activities a ON a.conversation_id = f.conversation_id AND a.activity_id = f.activity_id
            JOIN replies r ON r.conversation_id = a.conversation_id AND r.sequence = a.sequence
            WHERE {filter.Replies.Replace("r.at", "f.at", StringComparison.Ordinal)}
            """,
            filter.Parameters);
        return ((int)helpful, (int)not);
    }

    private static Task<IReadOnlyList<ReportGroup>> PagesAsync(DbConnection connection, ReportFilter filter) => GroupsAsync(
        connection,
        filter,
        $"""
        SELECT p.page, COUNT(DISTINCT r.conversation_id), COUNT(*) AS number, COUNT(*)
        FROM replies r JOIN reply_pages p ON p.conversation_id = r.conversation_id AND p.sequence = r.sequence
        WHERE {filter.Questions}
        GROUP BY p.page ORDER BY number DESC, p.page LIMIT {MostRows}
        """);

    private static Task<IReadOnlyList<ReportGroup>> CasesByAsync(DbConnection connection, ReportFilter filter, string column) => GroupsAsync(
        connection,
        filter,
        $"""
        SELECT {column}, COUNT(DISTINCT c.conversation_id), COUNT(*) AS number, 0
        FROM cases c WHERE {filter.Cases}
        GROUP BY {column} ORDER BY number DESC, {column} NULLS FIRST LIMIT {MostRows}
        """);

    private static async Task<IReadOnlyList<ReportGroup>> GroupsAsync(DbConnection connection, ReportFilter filter, string sql)
    {
        var rows = await connection.QueryAsync<(string? Key, long Conversations, long Count, long Answered)>(sql, filter.Parameters);
        return [.. rows.Select(row => new ReportGroup(row.Key, (int)row.Conversations, (int)row.Count, (int)row.Answered))];
    }

    private static async Task<ReportCases> CasesAsync(DbConnection connection, ReportFilter filter)
    {
        // A case that was closed before the promised time without a word of the staff neither kept nor broke it.
        var counts = await connection.QuerySingleAsync<(long Handed, long Kept, long Broken, long One, long Two, long Three, long Four, long Five)>(
            $"""
            SELECT COUNT(*),
                   COUNT(*) FILTER (WHERE c.responded_at <= c.due_at),
                   COUNT(*) FILTER (WHERE c.due_at < COALESCE(c.responded_at, c.closed_at, @Now)),
                   COUNT(*) FILTER (WHERE c.stars = 1), COUNT(*) FILTER (WHERE c.stars = 2), COUNT(*) FILTER (WHERE c.stars = 3),
                   COUNT(*) FILTER (WHERE c.stars = 4), COUNT(*) FILTER (WHERE c.stars = 5)
            FROM cases c WHERE {filter.Cases}
            """,
            filter.Parameters);
        return new ReportCases
        {
            Handed = (int)counts.Handed,
            Kept = (int)counts.Kept,
            Broken = (int)counts.Broken,
            Stars = [(int)counts.One, (int)counts.Two, (int)counts.Three, (int)counts.Four, (int)counts.Five],
            FirstResponse = await TimesAsync(
                connection,
                filter,
                $"SELECT {FirstAnswer} - c.handed_at AS took FROM cases c WHERE {filter.Cases} AND {FirstActor} IN ('visitor', 'bot')"),
            Resolution = await TimesAsync(
                connection, filter, $"SELECT c.closed_at - c.handed_at AS took FROM cases c WHERE {filter.Cases} AND c.state = 'resolved'"),
        };
    }

    private static async Task<ReportTimes> TimesAsync(DbConnection connection, ReportFilter filter, string times)
    {
        var (count, median, ninetieth) = await connection.QuerySingleAsync<(long, long?, long?)>(
            $"""
            WITH ranked AS (
                SELECT took, ROW_NUMBER() OVER (ORDER BY took) AS place, COUNT(*) OVER () AS number
                FROM ({times}) AS times WHERE took IS NOT NULL)
            SELECT COUNT(*),
                   MAX(CASE WHEN place = (number + 1) / 2 THEN took END),
                   MAX(CASE WHEN place = (number * 9 + 9) / 10 THEN took END)
            FROM ranked
            """,
            filter.Parameters);
        return new ReportTimes((int)count, Span(median), Span(ninetieth));
    }

    private static string? Text(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static TimeSpan? Span(long? milliseconds) => milliseconds is { } known ? TimeSpan.FromMilliseconds(known) : null;
}
