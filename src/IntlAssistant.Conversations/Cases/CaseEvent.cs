namespace IntlAssistant.Conversations.Cases;

/// <summary>One change in a case's history, which is its audit trail.</summary>
/// <param name="State">The state that it moved to.</param>
/// <param name="At">When, UTC.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why; <see langword="null"/> when it speaks for itself.</param>
public sealed record CaseEvent(CaseState State, DateTimeOffset At, string By, string? Reason);
