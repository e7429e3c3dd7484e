namespace IntlAssistant.Server.Chat;

/// <summary>What a page asks a token for.</summary>
/// <param name="Resume">The proof that a conversation is the visitor's, to go on with it.</param>
/// <param name="New">Whether a new conversation is wanted all the same.</param>
internal sealed record TokenRequest(string? Resume = null, bool New = false);
