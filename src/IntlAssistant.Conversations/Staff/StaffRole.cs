namespace IntlAssistant.Conversations.Staff;

/// <summary>What a member of staff may do; each role includes the ones before it.</summary>
public enum StaffRole
{
    /// <summary>Reads conversations, content and reports.</summary>
    Viewer,

    /// <summary>Answers visitors.</summary>
    Agent,

    /// <summary>Writes and publishes content.</summary>
    Editor,

    /// <summary>Decides who may do what.</summary>
    Administrator,
}
