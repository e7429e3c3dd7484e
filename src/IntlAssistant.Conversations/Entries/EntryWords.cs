using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Entries;

/// <summary>The words that stand for states and events of entries in the database.</summary>
internal static class EntryWords
{
    public static readonly StoredWords<EntryState> States = new(
        (EntryState.Draft, "draft"), (EntryState.Published, "published"), (EntryState.Withdrawn, "withdrawn"));

    public static readonly StoredWords<EntryEventKind> Events = new(
        (EntryEventKind.Created, "created"),
        (EntryEventKind.Saved, "saved"),
        (EntryEventKind.Published, "published"),
        (EntryEventKind.PublishedAgainstGate, "published-against-gate"),
        (EntryEventKind.Withdrawn, "withdrawn"));
}
