namespace IntlAssistant.Conversations.Entries;

/// <summary>What a change of an entry came to. A closed set.</summary>
public abstract record EntryChanged
{
    private EntryChanged()
    {
    }

    /// <summary>It is stored.</summary>
    /// <param name="Entry">The entry as it is now.</param>
    public sealed record Done(Entry Entry) : EntryChanged;

    /// <summary>Somebody else has changed it since the version that was seen; nothing is stored.</summary>
    /// <param name="Entry">The entry as it is now: its newest version names its author.</param>
    public sealed record Stale(Entry Entry) : EntryChanged;

    /// <summary>There is an entry of that id already; nothing is stored.</summary>
    /// <param name="Entry">The entry.</param>
    public sealed record Taken(Entry Entry) : EntryChanged;

    /// <summary>There is no such entry, or no such version of it.</summary>
    public sealed record NotFound : EntryChanged;
}
