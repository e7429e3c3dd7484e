using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Transcripts;
using IntlAssistant.Conversations.Turns;

namespace IntlAssistant.Conversations.Tests.Contracts;

/// <summary>Cases in few words, for the contracts about them.</summary>
public abstract class CaseContract : StoreContract
{
    internal static CasePromise Promise { get; } = new(new(2026, 3, 2, 11, 0, 0, TimeSpan.Zero), new(2026, 3, 2, 10, 30, 0, TimeSpan.Zero));

    internal async Task<CaseId> WaitingAsync(Conversation conversation)
    {
        var open = new CaseChange.Open(CaseState.Waiting, "asked", "visa", null, "visitor")
        {
            Desk = "visa",
            Language = "fa",
            TimeZone = "Asia/Tehran",
            Promise = Promise,
        };
        var committed = await ChangeAsync(conversation, open);
        return Assert.IsType<TurnCommitted.Done>(committed).Opened[0];
    }

    internal Task<TurnCommitted> ChangeAsync(Conversation conversation, params CaseChange[] changes) =>
        Stores.CommitAsync(conversation.Id, turn => turn with { Cases = changes });

    internal Task<TurnCommitted> AnswerAsync(Conversation conversation, CaseId id, string by) => Stores.CommitAsync(
        conversation.Id,
        turn => turn with
        {
            Activities = [A.Message(origin: ActivityOrigin.Staff) with { Author = by }],
            Cases = [.. turn.Conversation.Speaker == Speaker.Staff ? [] : new CaseChange[] { new CaseChange.Move(id, CaseState.Assigned, null, by) }, new CaseChange.Answer(id, by)],
        });
}
