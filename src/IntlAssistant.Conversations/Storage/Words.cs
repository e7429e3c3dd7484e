using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Cases;
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
}
