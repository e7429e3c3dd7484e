namespace IntlAssistant.Server.Chat;

/// <summary>A visitor in a conversation of the website.</summary>
/// <param name="ConversationId">The conversation, as Direct Line names it.</param>
/// <param name="UserId">The visitor, as Direct Line names him.</param>
internal sealed record Visitor(string ConversationId, string UserId);
