namespace IntlAssistant.Conversations.Turns;

/// <summary>An accepted activity that has not been answered.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="Sequence">The activity's place in the transcript.</param>
/// <param name="AcceptedAt">When it was accepted, UTC.</param>
public readonly record struct PendingTurn(ConversationId Conversation, long Sequence, DateTimeOffset AcceptedAt);
