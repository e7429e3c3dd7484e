namespace IntlAssistant.Conversations.Storage;

/// <summary>What a probe of the store found.</summary>
/// <param name="IsHealthy">Whether the store can be read and written.</param>
/// <param name="Problem">What is wrong, where, and what to do; <see langword="null"/> when nothing. For the office's people, not for visitors: it names a path.</param>
public sealed record StorageHealth(bool IsHealthy, string? Problem);
