namespace IntlAssistant.Conversations.Cases;

/// <summary>A change of a case. A closed set.</summary>
/// <remarks>
/// Each names who makes it: <c>visitor</c>, <c>bot</c>, or a member of staff's id. A case that the same commit opens, or opened
/// before in its list, is named <see cref="Opened"/>.
/// </remarks>
public abstract record CaseChange
{
    private CaseChange()
    {
    }

    /// <summary>The case that an earlier change of the same commit opens, whose number is not known yet.</summary>
    public static CaseId Opened => default;

    /// <summary>Who makes the change.</summary>
    public abstract string By { get; init; }

    /// <summary>The version of the case that whoever makes the change has seen. When somebody else has changed it since, the whole commit is refused; <see langword="null"/> changes whatever is there.</summary>
    public long? Version { get; init; }

    /// <summary>A case begins.</summary>
    /// <param name="State"><see cref="CaseState.Offered"/> or <see cref="CaseState.Waiting"/>.</param>
    /// <param name="Reason">Why, in the words of the escalation reasons.</param>
    /// <param name="Topic">The subject; <see langword="null"/> when it is not known.</param>
    /// <param name="Evidence">What the assistant considered, JSON for the console.</param>
    /// <param name="By">Who.</param>
    public sealed record Open(CaseState State, string Reason, string? Topic, string? Evidence, string By) : CaseChange
    {
        /// <summary>The desk whose matter it is.</summary>
        public string? Desk { get; init; }

        /// <summary>The language that the visitor is spoken to in.</summary>
        public string? Language { get; init; }

        /// <summary>The visitor's time zone, IANA.</summary>
        public string? TimeZone { get; init; }

        /// <summary>The time that the visitor is told in the same commit.</summary>
        public CasePromise? Promise { get; init; }
    }

    /// <summary>A case moves to another state.</summary>
    /// <param name="Case">The case.</param>
    /// <param name="State">The new state.</param>
    /// <param name="Reason">Why; <see langword="null"/> when it speaks for itself.</param>
    /// <param name="By">Who.</param>
    public sealed record Move(CaseId Case, CaseState State, string? Reason, string By) : CaseChange
    {
        /// <summary>Who has it, when the new state is <see cref="CaseState.Assigned"/>.</summary>
        /// <value>Default: whoever moves it.</value>
        public string? Assignee { get; init; }

        /// <summary>How it ended, when the new state is <see cref="CaseState.Resolved"/>.</summary>
        public string? Outcome { get; init; }

        /// <summary>The time that the visitor is told in the same commit, when the new state is <see cref="CaseState.Waiting"/>.</summary>
        public CasePromise? Promise { get; init; }
    }

    /// <summary>Another member of staff has a case that is assigned.</summary>
    /// <param name="Case">The case.</param>
    /// <param name="Assignee">Who has it now.</param>
    /// <param name="Reason">Why; may be missing.</param>
    /// <param name="By">Who.</param>
    public sealed record Assign(CaseId Case, string Assignee, string? Reason, string By) : CaseChange;

    /// <summary>A case is another desk's matter. One that is assigned stays so; move it to <see cref="CaseState.Waiting"/> to lay it before the desk.</summary>
    /// <param name="Case">The case.</param>
    /// <param name="Desk">The desk; <see langword="null"/> for the whole office.</param>
    /// <param name="Reason">Why; may be missing.</param>
    /// <param name="By">Who.</param>
    public sealed record Transfer(CaseId Case, string? Desk, string? Reason, string By) : CaseChange;

    /// <summary>Staff answer the visitor: a message of the same commit.</summary>
    /// <param name="Case">The case.</param>
    /// <param name="By">Who.</param>
    public sealed record Answer(CaseId Case, string By) : CaseChange;

    /// <summary>A word for the other members of staff. Notes never conflict.</summary>
    /// <param name="Case">The case.</param>
    /// <param name="Text">The words.</param>
    /// <param name="By">Who.</param>
    public sealed record Note(CaseId Case, string Text, string By) : CaseChange;

    /// <summary>A case is more or less urgent.</summary>
    /// <param name="Case">The case.</param>
    /// <param name="Priority">The priority.</param>
    /// <param name="By">Who.</param>
    public sealed record Prioritize(CaseId Case, CasePriority Priority, string By) : CaseChange;

    /// <summary>Staff want to look at a case again.</summary>
    /// <param name="Case">The case.</param>
    /// <param name="At">When; <see langword="null"/> to take the day away.</param>
    /// <param name="By">Who.</param>
    public sealed record FollowUp(CaseId Case, DateTimeOffset? At, string By) : CaseChange;

    /// <summary>The words that a case is sorted by, in place of those that it had.</summary>
    /// <param name="Case">The case.</param>
    /// <param name="Tags">All of them.</param>
    /// <param name="By">Who.</param>
    public sealed record Tag(CaseId Case, IReadOnlyList<string> Tags, string By) : CaseChange;

    /// <summary>The visitor says what the office's help was worth; the last word counts.</summary>
    /// <param name="Case">The case.</param>
    /// <param name="Stars">1 to 5.</param>
    /// <param name="By">Who.</param>
    public sealed record Rate(CaseId Case, int Stars, string By) : CaseChange;
}
