namespace IntlAssistant.Conversations.Staff;

/// <summary>What became of a change of an account.</summary>
public enum StaffChange
{
    /// <summary>It is stored.</summary>
    Done,

    /// <summary>There is no such account.</summary>
    NotFound,

    /// <summary>The change itself declined.</summary>
    Declined,

    /// <summary>Nobody would be left who can decide who may do what; nothing is stored.</summary>
    LastAdministrator,

    /// <summary>Another account has that address or directory entry; nothing is stored.</summary>
    Taken,
}
