using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Channels;

namespace IntlAssistant.Bot.Channels;

/// <summary>One kind of invoke that the bot knows: calls of a channel that wait for their answer, a few seconds at most.</summary>
internal interface IInvokeStep
{
    /// <summary>Handles an invoke.</summary>
    /// <param name="activity">The invoke: its sender is verified, its <see cref="Activity.Value"/> is the client's.</param>
    /// <param name="cancellationToken">Cancelled when the channel waits no longer.</param>
    /// <returns>What the channel is answered; <see langword="null"/> when it is an invoke of another kind.</returns>
    Task<InvokeResponse?> TryAsync(Activity activity, CancellationToken cancellationToken);
}
