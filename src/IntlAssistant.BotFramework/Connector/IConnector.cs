using IntlAssistant.BotFramework.Activities;

namespace IntlAssistant.BotFramework.Connector;

/// <summary>What a bot says to channels: the outer edge, which tests and channels with habits of their own put something before.</summary>
/// <remarks>
/// The bot's token goes only where a verified activity came from: what is sent is addressed by an inbound activity or a stored
/// reference, never by an address that was put together.
/// </remarks>
public interface IConnector
{
    /// <summary>Sends an activity to the channel that it names: as a reply when it has a <see cref="Activity.ReplyToId"/>.</summary>
    Task<Delivery> SendAsync(Activity activity, CancellationToken cancellationToken);

    /// <summary>Replaces a message of the bot by an activity that has its id.</summary>
    Task<Delivery> UpdateAsync(Activity activity, CancellationToken cancellationToken);

    /// <summary>Begins a conversation where another one is.</summary>
    /// <param name="reference">A conversation of the same channel and tenant.</param>
    /// <param name="parameters">The new one.</param>
    /// <param name="cancellationToken">Stops the calling.</param>
    /// <returns>When delivered, with the conversation's id.</returns>
    Task<Delivery> CreateConversationAsync(
        ConversationReference reference, ConversationParameters parameters, CancellationToken cancellationToken);
}
