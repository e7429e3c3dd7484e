using IntlAssistant.Bot.Turns;
using IntlAssistant.Conversations.Cases;

namespace IntlAssistant.Bot.HandOver;

/// <summary>What a case is about when it begins.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Topic">The subject; may be missing.</param>
/// <param name="Evidence">What the assistant considered, JSON; may be missing.</param>
internal sealed record HandOverCase(string Reason, string? Topic = null, string? Evidence = null)
{
    public CaseChange Open(Turn turn, CaseState state, HandOverPlan plan, string by) =>
        new CaseChange.Open(state, Reason, Topic, Evidence, by)
        {
            Desk = plan.Desk?.Id,
            Language = turn.Language.Value,
            TimeZone = turn.Memory.TimeZone,
            Promise = state == CaseState.Waiting ? plan.Promise : null,
        };
}
