using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Cases;

/// <summary>A row of <c>cases</c>. Changed in place, within one transaction.</summary>
internal sealed class CaseRow
{
    /// <summary>The words of the states in which a case is open.</summary>
    public static readonly IReadOnlyList<string> OpenStates =
        [.. Enum.GetValues<CaseState>().Where(CaseTransitions.IsOpen).Select(Words.CaseStates.Write)];

    /// <summary>The columns, under the names of this type, of the table called <c>c</c>.</summary>
    public const string Columns =
        """
        c.id AS Id, c.conversation_id AS ConversationId, c.state AS State, c.reason AS Reason, c.topic AS Topic,
        c.evidence AS Evidence, c.opened_at AS OpenedAt, c.version AS Version, c.desk AS Desk, c.assignee AS Assignee,
        c.priority AS Priority, c.follow_up_at AS FollowUpAt, c.follow_up_raised AS FollowUpRaised, c.outcome AS Outcome,
        c.tags AS Tags, c.channel AS Channel, c.language AS Language, c.time_zone AS TimeZone, c.handed_at AS HandedAt,
        c.due_at AS DueAt, c.at_risk_at AS AtRiskAt, c.promise_raised AS PromiseRaised, c.responded_at AS RespondedAt,
        c.closed_at AS ClosedAt, c.unanswered AS Unanswered, c.waits_since AS WaitsSince, c.stars AS Stars
        """;

    private const char TagMark = '\n';

    public long Id { get; set; }

    public string ConversationId { get; init; } = "";

    public string State { get; set; } = "";

    public string Reason { get; init; } = "";

    public string? Topic { get; init; }

    public string? Evidence { get; init; }

    public long OpenedAt { get; init; }

    public long Version { get; set; }

    public string? Desk { get; set; }

    public string? Assignee { get; set; }

    public long Priority { get; set; } = (long)CasePriority.Normal;

    public long? FollowUpAt { get; set; }

    public bool FollowUpRaised { get; set; }

    public string? Outcome { get; set; }

    public string Tags { get; set; } = "";

    public string Channel { get; init; } = "";

    public string? Language { get; init; }

    public string? TimeZone { get; init; }

    public long? HandedAt { get; set; }

    public long? DueAt { get; set; }

    public long? AtRiskAt { get; set; }

    public long PromiseRaised { get; set; }

    public long? RespondedAt { get; set; }

    public long? ClosedAt { get; set; }

    public long Unanswered { get; set; }

    public long? WaitsSince { get; set; }

    public long? Stars { get; set; }

    public CaseState StateNow
    {
        get => Words.CaseStates.Read(State);
        set => State = Words.CaseStates.Write(value);
    }

    /// <summary>Tags as they are stored: each between two marks, so that one can be looked for.</summary>
    public static string WriteTags(IEnumerable<string> tags)
    {
        var written = string.Join(TagMark, tags);
        return written.Length == 0 ? "" : $"{TagMark}{written}{TagMark}";
    }

    public static IReadOnlyList<string> ReadTags(string tags) => tags.Split(TagMark, StringSplitOptions.RemoveEmptyEntries);

    public Case ToCase(IReadOnlyList<CaseEvent> history) => new(
        new CaseId(Id),
        new ConversationId(Guid.ParseExact(ConversationId, "N")),
        StateNow,
        Reason,
        Topic,
        Evidence,
        OpenedAt.ToTime(),
        history)
    {
        Version = Version,
        Desk = Desk,
        Assignee = Assignee,
        Priority = (CasePriority)Priority,
        FollowUpAt = FollowUpAt?.ToTime(),
        Outcome = Outcome,
        Tags = ReadTags(Tags),
        Channel = Channel,
        Language = Language,
        TimeZone = TimeZone,
        HandedAt = HandedAt?.ToTime(),
        Promise = DueAt is { } due && AtRiskAt is { } atRisk ? new CasePromise(due.ToTime(), atRisk.ToTime()) : null,
        RespondedAt = RespondedAt?.ToTime(),
        ClosedAt = ClosedAt?.ToTime(),
        Unanswered = (int)Unanswered,
        Stars = (int?)Stars,
    };
}
