namespace IntlAssistant.Server.Staff.Inbox;

/// <summary>What waits for a member of staff.</summary>
/// <param name="Waiting">How many cases.</param>
internal sealed record InboxAttention(int Waiting);
