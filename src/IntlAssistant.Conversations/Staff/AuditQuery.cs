namespace IntlAssistant.Conversations.Staff;

/// <summary>Which entries of the audit trail are wanted.</summary>
/// <param name="Before">Only entries before this place; <see langword="null"/> for the newest.</param>
/// <param name="Account">Only what this account did; <see langword="null"/> for everyone's.</param>
/// <param name="Action">Only this action, or the actions of an area, <c>people.</c>; <see langword="null"/> for all.</param>
/// <param name="Limit">How many at most.</param>
public sealed record AuditQuery(long? Before, StaffId? Account, string? Action, int Limit);
