namespace IntlAssistant.Conversations.Outbox;

/// <summary>What waits to be sent, one way.</summary>
/// <param name="Waiting">How much it is.</param>
/// <param name="Oldest">Since when the oldest waits, UTC; <see langword="null"/> when nothing does.</param>
/// <param name="Error">Why the newest that was tried did not go; <see langword="null"/> when none was tried in vain. For the office's people, not for visitors.</param>
public sealed record Backlog(int Waiting, DateTimeOffset? Oldest, string? Error);
