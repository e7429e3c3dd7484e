namespace IntlAssistant.Conversations.Presence;

/// <summary>Somebody who has a case open.</summary>
/// <param name="Staff">Whose id.</param>
/// <param name="IsTyping">Whether a reply is being written.</param>
/// <param name="Since">Since when, UTC.</param>
public sealed record CaseViewer(string Staff, bool IsTyping, DateTimeOffset Since);
