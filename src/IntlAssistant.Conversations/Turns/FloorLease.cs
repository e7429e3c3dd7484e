using System.Data.Common;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Transcripts;

namespace IntlAssistant.Conversations.Turns;

/// <summary>Refuses a commit in which somebody speaks who does not have the floor, or leaves the floor with somebody whose it is not.</summary>
/// <remarks>The steps of the bot and the staff's desk keep to this themselves; here a fault of theirs stays without harm to a visitor.</remarks>
internal sealed class FloorLease(DbConnection connection, TurnCommit turn)
{
    /// <param name="before">Who had the floor when the commit came.</param>
    /// <exception cref="InvalidOperationException">The floor is another's.</exception>
    public async Task CheckAsync(Speaker before)
    {
        var open = await CaseTable.OpenOfAsync(connection, turn.Conversation.Id);
        var whose = Floor.Of(open?.StateNow);
        if (turn.Speaker != whose)
        {
            throw new InvalidOperationException(
                $"The floor of conversation {turn.Conversation.Id} is {whose}'s, as its case is {open?.StateNow.ToString() ?? "over"}; it cannot be {turn.Speaker}'s.");
        }

        if (before == Speaker.Staff && whose == Speaker.Staff && Speaks(ActivityOrigin.Bot))
        {
            throw new InvalidOperationException(
                $"Staff have the floor of conversation {turn.Conversation.Id}: the assistant does not speak.");
        }

        if (Speaks(ActivityOrigin.Staff) && !turn.Cases.Any(change => change is CaseChange.Answer))
        {
            throw new InvalidOperationException(
                $"What staff say in conversation {turn.Conversation.Id} answers a case: a commit with it has a change that says so.");
        }
    }

    private bool Speaks(ActivityOrigin origin) => turn.Activities.Any(activity => activity.Origin == origin);
}
