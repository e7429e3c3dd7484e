namespace IntlAssistant.Conversations.Unanswered;

/// <summary>That staff left a group of unanswered questions without an answer, or took it up again.</summary>
/// <param name="By">The id of the member of staff.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Reason">Why; may be missing.</param>
public sealed record GroupDecision(string By, DateTimeOffset At, string? Reason);
