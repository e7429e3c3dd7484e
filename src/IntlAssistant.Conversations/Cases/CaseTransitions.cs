namespace IntlAssistant.Conversations.Cases;

/// <summary>Which way a case may go.</summary>
/// <remarks>An assigned case waits again when it is laid before another desk, or nobody has it any more: then nobody has the floor either.</remarks>
public static class CaseTransitions
{
    /// <summary>The states that a case may begin in.</summary>
    public static IReadOnlyList<CaseState> Beginnings { get; } = [CaseState.Offered, CaseState.Waiting];

    /// <summary>The states that may follow a state; none after <see cref="CaseState.ReturnedToBot"/>.</summary>
    public static IReadOnlyList<CaseState> After(CaseState state) => state switch
    {
        CaseState.Offered => [CaseState.Waiting, CaseState.ReturnedToBot],
        CaseState.Waiting => [CaseState.Assigned, CaseState.Resolved, CaseState.ReturnedToBot],
        CaseState.Assigned => [CaseState.Waiting, CaseState.Resolved, CaseState.ReturnedToBot],
        CaseState.Resolved => [CaseState.Waiting],
        CaseState.ReturnedToBot => [],
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "There is no such state of a case."),
    };

    /// <summary>Whether a case may move so.</summary>
    public static bool IsLegal(CaseState from, CaseState to) => After(from).Contains(to);

    /// <summary>Whether a case in that state still has something to come: it is offered, waits or is with staff.</summary>
    public static bool IsOpen(CaseState state) => state is CaseState.Offered or CaseState.Waiting or CaseState.Assigned;
}
