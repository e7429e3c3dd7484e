namespace IntlAssistant.Conversations.Notifications;

/// <summary>What somebody is told of.</summary>
public enum NotificationKind
{
    /// <summary>Staff: a case waits, for the first time or again.</summary>
    CaseWaits,

    /// <summary>Staff: somebody gave a case to a colleague.</summary>
    CaseAssigned,

    /// <summary>Staff: the visitor has written in an assigned case and was not answered within some minutes.</summary>
    VisitorWrote,

    /// <summary>Staff: a promised time is near.</summary>
    PromiseAtRisk,

    /// <summary>Staff: a promised time has passed.</summary>
    PromiseBroken,

    /// <summary>Staff: the day to look again has come.</summary>
    FollowUpDue,

    /// <summary>Staff: what is written in the chat does not reach the visitor any more.</summary>
    VisitorLost,

    /// <summary>The visitor, who left an address: staff have replied.</summary>
    StaffReplied,
}
