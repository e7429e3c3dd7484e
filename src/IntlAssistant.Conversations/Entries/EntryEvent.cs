namespace IntlAssistant.Conversations.Entries;

/// <summary>One line of an entry's history.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Number">The version that it happened to.</param>
/// <param name="By">The id of the member of staff.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Reason">The editor's note or reason; may be missing.</param>
/// <param name="Detail">What the gate found, JSON of those who ran it; may be missing.</param>
public sealed record EntryEvent(EntryEventKind Kind, long Number, string By, DateTimeOffset At, string? Reason, string? Detail);
