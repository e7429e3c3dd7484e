namespace IntlAssistant.Models;

/// <summary>Why a model gave nothing.</summary>
public enum ModelFault
{
    /// <summary>The service cannot be reached, or broke the connection.</summary>
    Unreachable,

    /// <summary>It took too long.</summary>
    TimedOut,

    /// <summary>It wants fewer calls.</summary>
    Busy,

    /// <summary>It failed by itself.</summary>
    Failed,

    /// <summary>It does not take the call: key, name or settings are wrong.</summary>
    Rejected,

    /// <summary>What it sent cannot be read.</summary>
    Malformed,

    /// <summary>It failed often and is left alone for a while.</summary>
    Paused,

    /// <summary>As many calls as are allowed are under way.</summary>
    Crowded,

    /// <summary>The day's or the visitor's tokens are used up.</summary>
    OverBudget,
}
