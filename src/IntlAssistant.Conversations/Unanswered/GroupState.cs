namespace IntlAssistant.Conversations.Unanswered;

/// <summary>Where a group of unanswered questions stands.</summary>
public enum GroupState
{
    /// <summary>Nobody has dealt with it.</summary>
    Open,

    /// <summary>An entry that answers it was published.</summary>
    Answered,

    /// <summary>Staff have decided that it needs no answer.</summary>
    Ignored,
}
