namespace IntlAssistant.Conversations.Staff;

/// <summary>What became of an action.</summary>
public enum AuditOutcome
{
    /// <summary>It was done.</summary>
    Done,

    /// <summary>Its doer may not do it, or it was not as it must be.</summary>
    Refused,

    /// <summary>Something broke.</summary>
    Failed,
}
