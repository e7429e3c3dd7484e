namespace IntlAssistant.Conversations.Entries;

/// <summary>Where an entry stands.</summary>
public enum EntryState
{
    /// <summary>Nothing of it was ever told to visitors.</summary>
    Draft,

    /// <summary>One of its versions is told to visitors.</summary>
    Published,

    /// <summary>It is not told any more; a version of it may be published again.</summary>
    Withdrawn,
}
