using IntlAssistant.BotFramework.Activities;

namespace IntlAssistant.BotFramework.Channels;

/// <summary>What the channel endpoint needs of the bot: activities come in authenticated and with their required fields present.</summary>
public interface IChannelTurns
{
    /// <summary>Stores an activity and sees to its turn later; its replies go through the Connector.</summary>
    /// <remarks>
    /// Returns as soon as the activity is stored. The same channel, conversation and activity id again, also at the same
    /// moment, is a <see cref="ChannelAcceptance.Duplicate"/> and asks for no second turn.
    /// </remarks>
    Task<ChannelAcceptance> AcceptAsync(Activity activity, CancellationToken cancellationToken);

    /// <summary>Runs the turn of an activity that wants its replies in the response (<see cref="DeliveryModes.ExpectReplies"/>).</summary>
    /// <returns>
    /// Every reply of the turn, in order; nothing of it goes through the Connector. <see langword="null"/> when nothing was
    /// stored, because too much is waiting.
    /// </returns>
    Task<IReadOnlyList<Activity>?> RunInlineAsync(Activity activity, CancellationToken cancellationToken);

    /// <summary>Handles an invoke.</summary>
    /// <returns>The status and body for the caller; <see langword="null"/> when the bot does not know an invoke of that name.</returns>
    Task<InvokeResponse?> InvokeAsync(Activity activity, CancellationToken cancellationToken);
}
