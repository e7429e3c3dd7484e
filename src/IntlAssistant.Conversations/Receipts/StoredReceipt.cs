namespace IntlAssistant.Conversations.Receipts;

/// <summary>What is kept with a reply so that it can be decided again.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="ActivityId">The reply.</param>
/// <param name="At">When the reply was stored, UTC.</param>
/// <param name="Document">The document, as it was given. It may hold the visitor's words.</param>
public sealed record StoredReceipt(ConversationId Conversation, string ActivityId, DateTimeOffset At, string Document);
