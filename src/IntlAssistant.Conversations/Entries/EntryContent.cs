namespace IntlAssistant.Conversations.Entries;

/// <summary>What an editor writes.</summary>
/// <param name="Text">A page in the page format: front matter and Markdown. Not read by this room.</param>
/// <param name="Questions">The questions that it must answer, which are asked before it is published.</param>
public sealed record EntryContent(string Text, IReadOnlyList<EntryQuestion> Questions);
