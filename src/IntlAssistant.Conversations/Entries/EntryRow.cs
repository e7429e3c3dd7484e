using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Storage;
using IntlAssistant.Conversations.Unanswered;

namespace IntlAssistant.Conversations.Entries;

/// <summary>A row of <c>entries</c>.</summary>
internal sealed record EntryRow
{
    public const string Columns =
        """
        e.id AS Id, e.state AS State, e.version AS Version, e.newest AS Newest, e.published AS Published, e.based_on AS BasedOn,
        e.case_id AS CaseId, e.group_id AS GroupId, e.created_at AS CreatedAt, e.changed_at AS ChangedAt
        """;

    public string Id { get; init; } = "";

    public string State { get; init; } = "";

    public long Version { get; init; }

    public long Newest { get; init; }

    public long? Published { get; init; }

    public string? BasedOn { get; init; }

    public long? CaseId { get; init; }

    public long? GroupId { get; init; }

    public long CreatedAt { get; init; }

    public long ChangedAt { get; init; }

    public Entry ToEntry(EntryVersion newest) => new()
    {
        Id = Id,
        State = EntryWords.States.Read(State),
        Version = Version,
        Newest = newest,
        Published = Published,
        BasedOn = BasedOn,
        Case = CaseId is { } number ? new CaseId(number) : null,
        Group = GroupId is { } group ? new GroupId(group) : null,
        CreatedAt = CreatedAt.ToTime(),
        ChangedAt = ChangedAt.ToTime(),
    };
}
