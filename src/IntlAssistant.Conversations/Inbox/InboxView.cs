namespace IntlAssistant.Conversations.Inbox;

/// <summary>The lists that staff work from.</summary>
public enum InboxView
{
    /// <summary>Cases that wait and nobody has, most urgent and longest waiting first.</summary>
    Unassigned,

    /// <summary>Cases that one member of staff has, those with unanswered messages first.</summary>
    Mine,

    /// <summary>Assigned cases in which staff wrote last.</summary>
    WaitingForVisitor,

    /// <summary>All cases that wait or are assigned.</summary>
    All,

    /// <summary>Cases that staff had and that are resolved or returned, newest first.</summary>
    Resolved,
}
