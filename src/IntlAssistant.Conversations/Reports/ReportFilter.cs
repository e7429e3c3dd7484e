using Dapper;

namespace IntlAssistant.Conversations.Reports;

/// <summary>A query in the words of SQL: of replies, called <c>r</c>, and of cases, called <c>c</c>.</summary>
internal sealed class ReportFilter
{
    private readonly List<string> _replies = ["r.at >= @From", "r.at < @Until"];
    private readonly List<string> _cases = ["c.handed_at >= @From", "c.handed_at < @Until"];

    public ReportFilter(ReportQuery query, long now)
    {
        Parameters.Add("From", query.From.ToUnixTimeMilliseconds());
        Parameters.Add("Until", query.Until.ToUnixTimeMilliseconds());
        Parameters.Add("Now", now);
        AddIf(query.Channel, "Channel", "r.channel = @Channel", "c.channel = @Channel");
        AddIf(query.Language, "Language", "r.language = @Language", "c.language = @Language");
        AddIf(query.Desk?.Id, "Desk", "r.topic IN @Topics", "c.desk = @Desk");
        Parameters.Add("Topics", query.Desk?.Topics ?? []);
    }

    public DynamicParameters Parameters { get; } = new();

    /// <summary>Every reply.</summary>
    public string Replies => string.Join(" AND ", _replies);

    /// <summary>Replies to questions.</summary>
    public string Questions => Replies + " AND r.kind NOT IN ('person', 'chat')";

    /// <summary>Cases that came to the staff.</summary>
    public string Cases => string.Join(" AND ", _cases);

    private void AddIf(string? value, string name, string ofReplies, string ofCases)
    {
        if (value is not null)
        {
            Parameters.Add(name, value);
            _replies.Add(ofReplies);
            _cases.Add(ofCases);
        }
    }
}
