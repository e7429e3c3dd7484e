using System.Data.Common;
using Dapper;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Inbox;

/// <summary>A query in the words of SQL.</summary>
internal sealed class InboxFilter
{
    /// <summary>What is overdue. A promise that was kept late is not overdue any more.</summary>
    public const string Overdue =
        "((c.due_at <= @Now AND c.responded_at IS NULL AND c.state IN ('waiting', 'assigned')) OR c.follow_up_at <= @Now)";

    private readonly List<string> _conditions = [];

    public InboxFilter(DbConnection connection, InboxQuery query, IReadOnlyList<string>? within, long now)
    {
        Parameters.Add("Now", now);
        Parameters.Add("Skip", query.Skip);
        Parameters.Add("Take", query.Take);
        _conditions.Add(View(query.View));
        Order = OrderOf(query.View);
        AddIf(query.Assignee is not null, "c.assignee = @Assignee", "Assignee", query.Assignee);
        AddIf(query.Desks.Count > 0, "c.desk IN @Desks", "Desks", query.Desks);
        AddIf(query.Channel is not null, "c.channel = @Channel", "Channel", query.Channel);
        AddIf(query.Language is not null, "c.language = @Language", "Language", query.Language);
        AddIf(query.Tag is not null, "c.tags LIKE @Tag ESCAPE '\\'", "Tag", LikeTag(query.Tag));
        AddIf(query.Overdue, Overdue, null, null);
        AddIf(within is not null, $"c.conversation_id IN {connection.ValuesOf("@Within")}", "Within", within is null ? null : Json(within));
    }

    public DynamicParameters Parameters { get; } = new();

    public string Where => string.Join(" AND ", _conditions);

    public string Order { get; }

    private void AddIf(bool applies, string condition, string? name, object? value)
    {
        if (applies)
        {
            _conditions.Add(condition);
            if (name is not null)
            {
                Parameters.Add(name, value);
            }
        }
    }

    // The words are those of the indexes, so that these are used.
    private static string View(InboxView view) => view switch
    {
        InboxView.Unassigned => "c.state = 'waiting'",
        InboxView.Mine => "c.state = 'assigned'",
        InboxView.WaitingForVisitor => "c.state IN ('waiting', 'assigned') AND c.state = 'assigned' AND c.waits_since IS NULL",
        InboxView.All => "c.state IN ('waiting', 'assigned')",
        InboxView.Resolved => "c.handed_at IS NOT NULL AND c.state IN ('resolved', 'returned-to-bot')",
        _ => throw new ArgumentOutOfRangeException(nameof(view), view, "There is no such list."),
    };

    private static string OrderOf(InboxView view) => view switch
    {
        InboxView.Resolved => "c.closed_at DESC, c.id DESC",
        InboxView.Unassigned => "c.priority DESC, c.waits_since, c.id",
        _ => "c.waits_since IS NULL, c.priority DESC, c.waits_since, c.id",
    };

    private static string Json(IEnumerable<string> ids) => $"[{string.Join(',', ids.Select(id => $"\"{id}\""))}]";

    private static string? LikeTag(string? tag) => tag is null ? null : "%" + CaseRow.WriteTags([tag])
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("%", "\\%", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal) + "%";
}
