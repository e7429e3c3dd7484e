namespace IntlAssistant.Conversations.Inbox;

/// <summary>A page of a list.</summary>
/// <param name="Rows">The cases, in the view's order.</param>
/// <param name="Total">How many the whole list has.</param>
public sealed record InboxPage(IReadOnlyList<InboxRow> Rows, int Total);
