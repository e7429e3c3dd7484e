using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Unanswered;

namespace IntlAssistant.Conversations.Entries;

/// <summary>A page that the office's staff write in the console: a new one, or an edit of one of the folder.</summary>
public sealed record Entry
{
    /// <summary>Its id, which is the page's: lower-case letters, digits, hyphens. It never changes.</summary>
    public required string Id { get; init; }

    /// <summary>Where it stands.</summary>
    public required EntryState State { get; init; }

    /// <summary>Rises by one with every change: who changes it names the version that was seen.</summary>
    public required long Version { get; init; }

    /// <summary>The newest saved version.</summary>
    public required EntryVersion Newest { get; init; }

    /// <summary>The number of the version that visitors are told; <see langword="null"/> unless it is <see cref="EntryState.Published"/>.</summary>
    public long? Published { get; init; }

    /// <summary>The revision of the folder's page when its edit was begun; <see langword="null"/> for a page of its own.</summary>
    public string? BasedOn { get; init; }

    /// <summary>The case whose reply it was drafted from.</summary>
    public CaseId? Case { get; init; }

    /// <summary>The unanswered questions that it is to answer.</summary>
    public GroupId? Group { get; init; }

    /// <summary>When it began, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last changed, UTC.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Whether something was saved after what visitors are told.</summary>
    public bool HasUnpublished => Published is { } number && number != Newest.Number;
}
