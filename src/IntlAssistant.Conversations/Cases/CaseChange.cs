namespace IntlAssistant.Conversations.Cases;

/// <summary>A change of a case. A closed set.</summary>
public abstract record CaseChange
{
    private CaseChange()
    {
    }

    /// <summary>A case begins.</summary>
    /// <param name="State"><see cref="CaseState.Offered"/> or <see cref="CaseState.Waiting"/>.</param>
    /// <param name="Reason">Why, in the words of the escalation reasons.</param>
    /// <param name="Topic">The subject; <see langword="null"/> when it is not known.</param>
    /// <param name="Evidence">What the assistant considered, JSON for the console.</param>
    /// <param name="By">Who: <c>visitor</c>, <c>bot</c>, or a member of staff's id.</param>
    public sealed record Open(CaseState State, string Reason, string? Topic, string? Evidence, string By) : CaseChange;

    /// <summary>An open case moves to another state.</summary>
    /// <param name="Case">The case.</param>
    /// <param name="State">The new state.</param>
    /// <param name="Reason">Why; <see langword="null"/> when it speaks for itself.</param>
    /// <param name="By">Who: <c>visitor</c>, <c>bot</c>, or a member of staff's id.</param>
    public sealed record Move(CaseId Case, CaseState State, string? Reason, string By) : CaseChange;
}
