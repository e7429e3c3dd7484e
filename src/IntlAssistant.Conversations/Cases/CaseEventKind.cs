namespace IntlAssistant.Conversations.Cases;

/// <summary>What happened to a case.</summary>
public enum CaseEventKind
{
    /// <summary>It began.</summary>
    Opened,

    /// <summary>It went to another state; the detail is the outcome when it was resolved, else who has it when it was assigned.</summary>
    Moved,

    /// <summary>Another member of staff has it; the detail is whose id.</summary>
    Assigned,

    /// <summary>Another desk has it; the detail is the desk's id.</summary>
    Transferred,

    /// <summary>Staff answered the visitor.</summary>
    Answered,

    /// <summary>Somebody wrote a note.</summary>
    Noted,

    /// <summary>The priority was set; the detail is its name.</summary>
    Prioritized,

    /// <summary>The day to look again was set; the detail is the time in ISO 8601, or empty when it was taken away.</summary>
    FollowUpSet,

    /// <summary>The tags were set; the detail names them.</summary>
    Tagged,

    /// <summary>The visitor was told a time; the detail is it, in ISO 8601.</summary>
    Promised,

    /// <summary>The time that was promised is near and nobody has responded.</summary>
    PromiseAtRisk,

    /// <summary>The time that was promised has passed and nobody has responded.</summary>
    PromiseBroken,

    /// <summary>The day to look again has come.</summary>
    FollowUpDue,

    /// <summary>The visitor rated it; the detail is the number of stars.</summary>
    Rated,

    /// <summary>What is written in the chat does not reach the visitor; the detail is <c>mail</c> when replies go by e-mail.</summary>
    Unreachable,

    /// <summary>What is written in the chat reaches the visitor again.</summary>
    Reachable,
}
