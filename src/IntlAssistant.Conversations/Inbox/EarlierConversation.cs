using IntlAssistant.Conversations.Cases;

namespace IntlAssistant.Conversations.Inbox;

/// <summary>Another conversation of the same visitor.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="StartedAt">When it began, UTC.</param>
/// <param name="LastAt">When the last activity came, UTC.</param>
/// <param name="FirstText">The visitor's first words in it; <see langword="null"/> when there are none.</param>
/// <param name="Case">Its newest case.</param>
/// <param name="State">Where that stands.</param>
public sealed record EarlierConversation(
    ConversationId Conversation, DateTimeOffset StartedAt, DateTimeOffset LastAt, string? FirstText, CaseId? Case, CaseState? State);
