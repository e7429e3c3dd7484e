namespace IntlAssistant.Conversations.Cases;

/// <summary>How urgent a case is.</summary>
public enum CasePriority
{
    /// <summary>It can wait.</summary>
    Low,

    /// <summary>As most.</summary>
    Normal,

    /// <summary>Before others.</summary>
    High,

    /// <summary>Now.</summary>
    Urgent,
}
