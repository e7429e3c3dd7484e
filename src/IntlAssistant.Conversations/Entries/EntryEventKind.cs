namespace IntlAssistant.Conversations.Entries;

/// <summary>What happened to an entry.</summary>
public enum EntryEventKind
{
    /// <summary>It began.</summary>
    Created,

    /// <summary>A version was saved.</summary>
    Saved,

    /// <summary>A version was published, and nothing stood against it.</summary>
    Published,

    /// <summary>A version was published though questions turned wrong; the reason is the editor's.</summary>
    PublishedAgainstGate,

    /// <summary>It was withdrawn.</summary>
    Withdrawn,
}
