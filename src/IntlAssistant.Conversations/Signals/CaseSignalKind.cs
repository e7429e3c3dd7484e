namespace IntlAssistant.Conversations.Signals;

/// <summary>What happened to a case.</summary>
public enum CaseSignalKind
{
    /// <summary>It began, moved or was changed.</summary>
    Changed,

    /// <summary>The visitor has written in it.</summary>
    VisitorWrote,

    /// <summary>Other people look at it, or write.</summary>
    Presence,

    /// <summary>Something may have happened to any case that this server was not told of: whoever shows cases reads them anew. The case's number is 0.</summary>
    Missed,
}
