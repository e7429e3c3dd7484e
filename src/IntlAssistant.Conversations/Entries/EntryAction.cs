namespace IntlAssistant.Conversations.Entries;

/// <summary>Who does something with which entry, as it was when it was looked at.</summary>
/// <param name="Entry">The entry's id.</param>
/// <param name="By">The id of the member of staff.</param>
/// <param name="Version">The <see cref="Entries.Entry.Version"/> that was seen.</param>
public sealed record EntryAction(string Entry, string By, long Version);
