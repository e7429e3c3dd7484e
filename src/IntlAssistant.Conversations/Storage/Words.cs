using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Notifications;
using IntlAssistant.Conversations.Reports;
using IntlAssistant.Conversations.Transcripts;

namespace IntlAssistant.Conversations.Storage;

/// <summary>Every word that stands for a state in the database.</summary>
internal static class Words
{
    public static readonly StoredWords<Speaker> Speakers = new(
        (Speaker.Bot, "bot"), (Speaker.Queue, "queue"), (Speaker.Staff, "staff"));

    public static readonly StoredWords<ActivityOrigin> Origins = new(
        (ActivityOrigin.Visitor, "visitor"), (ActivityOrigin.Bot, "bot"), (ActivityOrigin.Staff, "staff"));

    public static readonly StoredWords<CaseState> CaseStates = new(
        (CaseState.Offered, "offered"),
        (CaseState.Waiting, "waiting"),
        (CaseState.Assigned, "assigned"),
        (CaseState.Resolved, "resolved"),
        (CaseState.ReturnedToBot, "returned-to-bot"));

    public static readonly StoredWords<CaseEventKind> CaseEventKinds = new(
        (CaseEventKind.Opened, "opened"),
        (CaseEventKind.Moved, "moved"),
        (CaseEventKind.Assigned, "assigned"),
        (CaseEventKind.Transferred, "transferred"),
        (CaseEventKind.Answered, "answered"),
        (CaseEventKind.Noted, "noted"),
        (CaseEventKind.Prioritized, "prioritized"),
        (CaseEventKind.FollowUpSet, "follow-up-set"),
        (CaseEventKind.Tagged, "tagged"),
        (CaseEventKind.Promised, "promised"),
        (CaseEventKind.PromiseAtRisk, "promise-at-risk"),
        (CaseEventKind.PromiseBroken, "promise-broken"),
        (CaseEventKind.FollowUpDue, "follow-up-due"),
        (CaseEventKind.Rated, "rated"),
        (CaseEventKind.Unreachable, "unreachable"),
        (CaseEventKind.Reachable, "reachable"));

    public static readonly StoredWords<ReplyKind> ReplyKinds = new(
        (ReplyKind.Answer, "answer"),
        (ReplyKind.Clarify, "clarify"),
        (ReplyKind.Escalate, "escalate"),
        (ReplyKind.Person, "person"),
        (ReplyKind.Decline, "decline"),
        (ReplyKind.Chat, "chat"));

    public static readonly StoredWords<NotificationKind> NotificationKinds = new(
        (NotificationKind.CaseWaits, "case-waits"),
        (NotificationKind.CaseAssigned, "case-assigned"),
        (NotificationKind.VisitorWrote, "visitor-wrote"),
        (NotificationKind.PromiseAtRisk, "promise-at-risk"),
        (NotificationKind.PromiseBroken, "promise-broken"),
        (NotificationKind.FollowUpDue, "follow-up-due"),
        (NotificationKind.VisitorLost, "visitor-lost"),
        (NotificationKind.StaffReplied, "staff-replied"));
}
