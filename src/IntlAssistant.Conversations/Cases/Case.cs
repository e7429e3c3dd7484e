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
    CaseId Id, ConversationId Conversation, CaseState State, string Reason, string? Topic, string? Evidence, DateTimeOffset OpenedAt, IReadOnlyList<CaseEvent> History)
{
    /// <summary>Rises by one with every change that somebody makes: who changes a case names the version that was seen.</summary>
    public long Version { get; init; }

    /// <summary>The id of the desk whose matter it is; <see langword="null"/> for the whole office.</summary>
    public string? Desk { get; init; }

    /// <summary>The id of the member of staff who has it, while it is <see cref="CaseState.Assigned"/> and after.</summary>
    public string? Assignee { get; init; }

    /// <summary>How urgent it is.</summary>
    public CasePriority Priority { get; init; } = CasePriority.Normal;

    /// <summary>When staff want to look at it again, UTC.</summary>
    public DateTimeOffset? FollowUpAt { get; init; }

    /// <summary>How it ended, in the office's words, when it is resolved.</summary>
    public string? Outcome { get; init; }

    /// <summary>Words that staff sort it by.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The channel that the visitor writes on.</summary>
    public string Channel { get; init; } = "";

    /// <summary>The language that the visitor was spoken to in when it began, BCP 47.</summary>
    public string? Language { get; init; }

    /// <summary>The visitor's time zone, IANA, where the client told it.</summary>
    public string? TimeZone { get; init; }

    /// <summary>When it first came to the staff, UTC; <see langword="null"/> while it is only offered.</summary>
    public DateTimeOffset? HandedAt { get; init; }

    /// <summary>The time that the visitor was told for the first response; <see langword="null"/> when none was promised.</summary>
    public CasePromise? Promise { get; init; }

    /// <summary>When staff first responded since it last began to wait, UTC.</summary>
    public DateTimeOffset? RespondedAt { get; init; }

    /// <summary>When it was resolved or returned, UTC.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>How many messages of the visitor came since staff last wrote.</summary>
    public int Unanswered { get; init; }

    /// <summary>What the visitor thought of it, 1 to 5 stars.</summary>
    public int? Stars { get; init; }

    /// <summary>What the history says while the chat does not reach the visitor; <see langword="null"/> as long as it does.</summary>
    public CaseEvent? Unreachable =>
        History.LastOrDefault(change => change.Kind is CaseEventKind.Unreachable or CaseEventKind.Reachable) is { Kind: CaseEventKind.Unreachable } lost ? lost : null;
}
