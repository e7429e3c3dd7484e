namespace IntlAssistant.Bot.Staff;

/// <summary>Why an action is not done.</summary>
public enum StaffRefusal
{
    /// <summary>There is no such case or conversation.</summary>
    NotFound,

    /// <summary>Somebody else has changed the case since the version that was seen.</summary>
    Changed,

    /// <summary>Another member of staff has the case; take it over first.</summary>
    HeldByAnother,

    /// <summary>The case does not stand where this can be done.</summary>
    NotNow,

    /// <summary>What was given is not valid: the message says what is.</summary>
    Invalid,
}
