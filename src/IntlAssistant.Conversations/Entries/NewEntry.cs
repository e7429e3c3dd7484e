using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Unanswered;

namespace IntlAssistant.Conversations.Entries;

/// <summary>An entry that is to begin, as a draft.</summary>
/// <param name="Id">The page's id.</param>
/// <param name="Content">Its first version.</param>
/// <param name="By">The id of the member of staff.</param>
public sealed record NewEntry(string Id, EntryContent Content, string By)
{
    /// <summary>What the author says of it.</summary>
    public string? Note { get; init; }

    /// <summary>The revision of the folder's page that it is an edit of.</summary>
    public string? BasedOn { get; init; }

    /// <summary>The case whose reply it is drafted from.</summary>
    public CaseId? Case { get; init; }

    /// <summary>The unanswered questions that it is to answer.</summary>
    public GroupId? Group { get; init; }
}
