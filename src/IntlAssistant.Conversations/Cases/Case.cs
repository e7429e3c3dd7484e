namespace IntlAssistant.Conversations.Cases;

/// <summary>A conversation that was handed, or offered, to the office's staff.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Conversation">The conversation.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Reason">Why it began.</param>
/// <param name="Topic">The subject; <see langword="null"/> when it is not known.</param>
/// <param name="Evidence">What the assistant considered, JSON; <see langword="null"/> when nothing.</param>
/// <param name="OpenedAt">When it began, UTC.</param>
/// <param name="History">Every change, oldest first; never empty.</param>
public sealed record Case(
    CaseId Id, ConversationId Conversation, CaseState State, string Reason, string? Topic, string? Evidence, DateTimeOffset OpenedAt, IReadOnlyList<CaseEvent> History);
