namespace IntlAssistant.Conversations.Entries;

/// <summary>An entry as it was once saved. It never changes, but that an erased conversation takes its words out of one that is not published.</summary>
/// <param name="Entry">The entry's id.</param>
/// <param name="Number">From 1, rising by one.</param>
/// <param name="Content">What was saved.</param>
/// <param name="Author">The id of the member of staff.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Note">What the author said of it; may be missing.</param>
public sealed record EntryVersion(string Entry, long Number, EntryContent Content, string Author, DateTimeOffset At, string? Note);
