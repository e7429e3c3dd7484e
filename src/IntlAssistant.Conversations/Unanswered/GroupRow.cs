using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Unanswered;

/// <summary>A row of <c>question_groups</c>.</summary>
internal sealed record GroupRow
{
    public const string Columns =
        "g.id AS Id, g.state AS State, g.entry_id AS EntryId, g.decided_by AS DecidedBy, g.decided_at AS DecidedAt, g.reason AS Reason";

    public long Id { get; init; }

    public string State { get; init; } = "";

    public string? EntryId { get; init; }

    public string? DecidedBy { get; init; }

    public long? DecidedAt { get; init; }

    public string? Reason { get; init; }

    public GroupDecision? ToDecision() => DecidedBy is not null && DecidedAt is { } at ? new GroupDecision(DecidedBy, at.ToTime(), Reason) : null;
}
