using IntlAssistant.Bot.Replies;
using IntlAssistant.Bot.Teams.Invokes;
using IntlAssistant.Bot.Turns;
using IntlAssistant.BotFramework.Activities;

namespace IntlAssistant.Bot.Teams.Staff;

/// <summary>Buttons of the card of a case from a client that sends them as messages: answered by a word beneath the card.</summary>
internal sealed class StaffSubmitStep(StaffCardActions actions) : ITurnStep
{
    public async ValueTask<TurnOutcome?> TryAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.Type != ActivityTypes.Message || CardPress.Of(turn.Activity) is not { } press || !StaffVerbs.Are(press.Verb))
        {
            return null;
        }

        var result = await actions.RunAsync(turn.Activity, press, cancellationToken);
        return result.Said.Length == 0
            ? TurnOutcome.Silent(turn)
            : TurnOutcome.Say(turn, Messages.Write(turn, MarkdownText.Escape(result.Said)));
    }
}
