namespace IntlAssistant.Conversations.Staff;

/// <summary>What a member of staff did, or tried to.</summary>
public sealed record AuditEntry
{
    /// <summary>Its place in the trail; 0 until it is stored.</summary>
    public long Sequence { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who; <see langword="null"/> for the server itself.</summary>
    public StaffId? Account { get; init; }

    /// <summary>What the account is called now; <see langword="null"/> when there is none.</summary>
    public string? Name { get; init; }

    /// <summary>From which session; <see langword="null"/> when there was none yet.</summary>
    public string? Session { get; init; }

    /// <summary>What, in a word that never changes: <c>people.invite</c>.</summary>
    public required string Action { get; init; }

    /// <summary>Whether it was done, refused or failed.</summary>
    public required AuditOutcome Outcome { get; init; }

    /// <summary>To whom or what: an id; <see langword="null"/> when the action says it.</summary>
    public string? Subject { get; init; }

    /// <summary>What else one must know to understand it: a role, a reason. Never a visitor's words, never a secret.</summary>
    public string? Detail { get; init; }
}
