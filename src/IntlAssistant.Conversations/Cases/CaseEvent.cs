namespace IntlAssistant.Conversations.Cases;

/// <summary>One change in a case's history, which is its audit trail.</summary>
/// <param name="State">The state after it.</param>
/// <param name="At">When, UTC.</param>
/// <param name="By">Who: <c>visitor</c>, <c>bot</c>, <c>clock</c>, or a member of staff's id.</param>
/// <param name="Reason">Why; <see langword="null"/> when it speaks for itself.</param>
public sealed record CaseEvent(CaseState State, DateTimeOffset At, string By, string? Reason)
{
    /// <summary>What happened.</summary>
    public CaseEventKind Kind { get; init; } = CaseEventKind.Moved;

    /// <summary>What it was changed to; <see cref="CaseEventKind"/> tells what that is.</summary>
    public string? Detail { get; init; }

    /// <summary>The case's version after it.</summary>
    public long Version { get; init; }
}
