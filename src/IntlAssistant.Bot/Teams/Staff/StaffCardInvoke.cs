using IntlAssistant.Bot.Channels;
using IntlAssistant.Bot.Teams.Invokes;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Channels;

namespace IntlAssistant.Bot.Teams.Staff;

/// <summary>Buttons of the card of a case: answered to whoever pressed alone; the others see the case's change on the card that is shared.</summary>
internal sealed class StaffCardInvoke(StaffCardActions actions) : IInvokeStep
{
    public async Task<InvokeResponse?> TryAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (activity.Type != ActivityTypes.Invoke || CardPress.Of(activity) is not { } press || !StaffVerbs.Are(press.Verb))
        {
            return null;
        }

        var result = await actions.RunAsync(activity, press, cancellationToken);
        return result.Card is { } card ? CardAnswers.Card(card) : CardAnswers.Message(result.Said);
    }
}
