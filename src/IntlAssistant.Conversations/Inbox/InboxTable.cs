using System.Data.Common;
using Dapper;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Search;
using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Inbox;

/// <summary>The statements of the lists.</summary>
internal static class InboxTable
{
    private const int LongestText = 300;

    // Who presses buttons so often without a word between is read no further.
    private const int MostPresses = 50;

    public static async Task<InboxPage> ListAsync(DbConnection connection, InboxFilter filter)
    {
        var total = await connection.ExecuteScalarAsync<long>(CountOf(filter), filter.Parameters);
        var rows = await connection.QueryAsync<InboxCaseRow>(RowsOf(filter), filter.Parameters);
        var shown = new List<InboxRow>();
        foreach (var row in rows)
        {
            shown.Add(row.ToRow(await LastAsync(connection, row.ConversationId), await AskedAsync(connection, row.ConversationId)));
        }

        return new InboxPage(shown, (int)total);
    }

    /// <summary>How long a list is.</summary>
    public static string CountOf(InboxFilter filter) => $"SELECT COUNT(*) FROM cases c WHERE {filter.Where}";

    /// <summary>A page of a list. The indexes hold all that the inner part asks for, so that only the rows of the page are fetched.</summary>
    public static string RowsOf(InboxFilter filter) =>
        $"""
        SELECT c.id AS Id, c.conversation_id AS ConversationId, c.version AS Version, c.state AS State, c.reason AS Reason,
               c.topic AS Topic, c.desk AS Desk, c.assignee AS Assignee, c.priority AS Priority, c.tags AS Tags,
               c.channel AS Channel, c.language AS Language, v.user_name AS VisitorName, c.opened_at AS OpenedAt,
               c.waits_since AS WaitsSince, c.due_at AS DueAt, c.responded_at AS RespondedAt, c.follow_up_at AS FollowUpAt,
               c.unanswered AS Unanswered, c.stars AS Stars, v.last_at AS LastAt, {InboxFilter.Overdue} AS IsOverdue
        FROM (SELECT c.id FROM cases c WHERE {filter.Where} ORDER BY {filter.Order} LIMIT @Take OFFSET @Skip) AS page
        JOIN cases c ON c.id = page.id
        JOIN conversations v ON v.id = c.conversation_id
        ORDER BY {filter.Order}
        """;

    /// <summary>How long the lists of open cases are.</summary>
    public static string OpenCounts(string ofDesks) =>
        $"""
        SELECT COUNT(*) FILTER (WHERE c.state = 'waiting'),
               COUNT(*) FILTER (WHERE c.state = 'assigned' AND c.assignee = @Assignee),
               COUNT(*) FILTER (WHERE c.state = 'assigned' AND c.assignee = @Assignee AND c.waits_since IS NOT NULL),
               COUNT(*) FILTER (WHERE c.state = 'assigned' AND c.waits_since IS NULL),
               COUNT(*),
               COUNT(*) FILTER (WHERE {InboxFilter.Overdue})
        FROM cases c WHERE c.state IN ('waiting', 'assigned') {ofDesks}
        """;

    /// <summary>How long the list of closed cases is.</summary>
    public static string ClosedCount(string ofDesks) =>
        $"SELECT COUNT(*) FROM cases c WHERE c.handed_at IS NOT NULL AND c.state IN ('resolved', 'returned-to-bot') {ofDesks}";

    public static async Task<InboxCounts> CountAsync(
        DbConnection connection, string assignee, IReadOnlyList<string> desks, long now)
    {
        var ofDesks = desks.Count > 0 ? "AND c.desk IN @Desks" : "";
        var open = await connection.QuerySingleAsync<(long Unassigned, long Mine, long MineUnanswered, long ForVisitor, long All, long Overdue)>(
            OpenCounts(ofDesks), new { Assignee = assignee, Now = now, Desks = desks });
        var closed = await connection.ExecuteScalarAsync<long>(ClosedCount(ofDesks), new { Desks = desks });
        return new InboxCounts(
            (int)open.Unassigned, (int)open.Mine, (int)open.MineUnanswered, (int)open.ForVisitor, (int)open.All, (int)open.Overdue, (int)closed);
    }

    public static async Task<IReadOnlyList<EarlierConversation>> EarlierAsync(
        DbConnection connection, ConversationId conversation, int limit)
    {
        const string sql =
            """
            SELECT o.id, o.started_at, o.last_at, k.id, k.state
            FROM conversations v
            JOIN conversations o ON o.channel = v.channel AND o.user_id = v.user_id AND o.id <> v.id
            LEFT JOIN cases k ON k.id = (SELECT MAX(c.id) FROM cases c WHERE c.conversation_id = o.id)
            WHERE v.id = @Conversation
            ORDER BY o.started_at DESC, o.id DESC
            LIMIT @Limit
            """;
        var rows = await connection.QueryAsync<(string Id, long StartedAt, long LastAt, long? Case, string? State)>(
            sql, new { Conversation = conversation.ToString(), Limit = limit });
        var earlier = new List<EarlierConversation>();
        foreach (var row in rows)
        {
            earlier.Add(new EarlierConversation(
                new ConversationId(Guid.ParseExact(row.Id, "N")),
                row.StartedAt.ToTime(),
                Math.Max(row.StartedAt, row.LastAt).ToTime(),
                await FirstTextAsync(connection, row.Id),
                row.Case is { } id ? new CaseId(id) : null,
                row.State is { } state ? Words.CaseStates.Read(state) : null));
        }

        return earlier;
    }

    /// <summary>The last message that the visitor sees.</summary>
    private static async Task<(string? Text, ActivityOrigin? Origin)> LastAsync(DbConnection connection, string conversation)
    {
        const string sql =
            """
            SELECT json, origin FROM activities
            WHERE conversation_id = @Conversation AND type = 'message' AND is_visible = 1
            ORDER BY sequence DESC LIMIT 1
            """;
        var last = await connection.QueryFirstOrDefaultAsync<(string? Json, string? Origin)>(sql, new { Conversation = conversation });
        return (Beginning(last.Json), last.Origin is { } origin ? Words.Origins.Read(origin) : null);
    }

    /// <summary>What the visitor said last, whatever the assistant and staff said after it. The press of a button, which has a value, says nothing of what is asked.</summary>
    private static async Task<string?> AskedAsync(DbConnection connection, string conversation)
    {
        const string sql =
            """
            SELECT sequence, json FROM activities
            WHERE conversation_id = @Conversation AND type = 'message' AND origin = 'visitor' AND sequence < @Before
            ORDER BY sequence DESC LIMIT 1
            """;
        var before = long.MaxValue;
        for (var presses = 0; presses < MostPresses; presses++)
        {
            var (sequence, json) = await connection.QueryFirstOrDefaultAsync<(long, string?)>(sql, new { Conversation = conversation, Before = before });
            if (json is null || !MessageText.HasValue(json))
            {
                return Beginning(json);
            }

            before = sequence;
        }

        return null;
    }

    private static async Task<string?> FirstTextAsync(DbConnection connection, string conversation)
    {
        const string sql =
            """
            SELECT json FROM activities
            WHERE conversation_id = @Conversation AND type = 'message' AND origin = 'visitor'
            ORDER BY sequence LIMIT 1
            """;
        return Beginning(await connection.QueryFirstOrDefaultAsync<string?>(sql, new { Conversation = conversation }));
    }

    private static string? Beginning(string? json)
    {
        var text = json is null ? null : MessageText.Of(json);
        if (text is null || text.Length <= LongestText)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText;
        return string.Concat(text.AsSpan(0, end), "…");
    }
}
