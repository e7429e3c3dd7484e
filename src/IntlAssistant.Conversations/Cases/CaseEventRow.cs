using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Cases;

/// <summary>A row of <c>case_events</c>.</summary>
internal sealed class CaseEventRow
{
    public long CaseId { get; init; }

    public string State { get; init; } = "";

    public long At { get; init; }

    public string Actor { get; init; } = "";

    public string? Reason { get; init; }

    public string Kind { get; init; } = "";

    public string? Detail { get; init; }

    public long Version { get; init; }

    public CaseEvent ToEvent() => new(Words.CaseStates.Read(State), At.ToTime(), Actor, Reason)
    {
        Kind = Words.CaseEventKinds.Read(Kind),
        Detail = Detail,
        Version = Version,
    };
}
