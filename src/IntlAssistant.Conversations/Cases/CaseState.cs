namespace IntlAssistant.Conversations.Cases;

/// <summary>Where a case stands.</summary>
public enum CaseState
{
    /// <summary>The visitor was offered a person and has not answered.</summary>
    Offered,

    /// <summary>It waits for staff.</summary>
    Waiting,

    /// <summary>A member of staff has it.</summary>
    Assigned,

    /// <summary>Staff have answered it.</summary>
    Resolved,

    /// <summary>Staff gave the conversation back to the assistant.</summary>
    ReturnedToBot,
}
