using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Desks;
using IntlAssistant.Conversations.Inbox;
using IntlAssistant.Conversations.Search;
using IntlAssistant.Server.Staff.Cases;

namespace IntlAssistant.Server.Staff.Inbox;

/// <summary>A list of cases, ready to be shown.</summary>
/// <param name="Selection">What the reader chose.</param>
/// <param name="Counts">How long the lists are.</param>
/// <param name="Desks">The office's desks.</param>
/// <param name="Staff">Who has the cases.</param>
internal sealed record InboxList(InboxSelection Selection, InboxCounts Counts, IReadOnlyList<Desk> Desks, StaffNames Staff)
{
    /// <summary>The cases; none for a search over all conversations.</summary>
    public InboxPage Page { get; init; } = new([], 0);

    /// <summary>What a search over all conversations found.</summary>
    public IReadOnlyList<TranscriptHit> Hits { get; init; } = [];

    /// <summary>The case that the list stands beside; <see langword="null"/> where it has a page to itself.</summary>
    public CaseId? Beside { get; init; }

    public bool IsSearch => Selection.View == InboxSelection.Found;

    /// <summary>Whether a part of the list is on further pages.</summary>
    public bool HasNext => Selection.Page * InboxSelection.PageSize < Page.Total;

    /// <summary>How long one of the lists is.</summary>
    public int Count(string view) => view switch
    {
        "unassigned" => Counts.Unassigned,
        "mine" => Counts.Mine,
        "waiting" => Counts.WaitingForVisitor,
        "all" => Counts.All,
        _ => Counts.Resolved,
    };
}
