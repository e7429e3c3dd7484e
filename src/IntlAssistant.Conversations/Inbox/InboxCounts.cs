namespace IntlAssistant.Conversations.Inbox;

/// <summary>How long the lists are.</summary>
/// <param name="Unassigned">Cases that wait.</param>
/// <param name="Mine">Cases that one member of staff has.</param>
/// <param name="MineUnanswered">Those of them in which the visitor wrote last.</param>
/// <param name="WaitingForVisitor">Assigned cases in which staff wrote last.</param>
/// <param name="All">Cases that wait or are assigned.</param>
/// <param name="Overdue">Those of them that are overdue.</param>
/// <param name="Resolved">Cases that are over.</param>
public sealed record InboxCounts(
    int Unassigned, int Mine, int MineUnanswered, int WaitingForVisitor, int All, int Overdue, int Resolved);
