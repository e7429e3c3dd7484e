using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Connector;

namespace IntlAssistant.Bot.Channels;

/// <summary>The way out to channels: the outer edge, which tests replace.</summary>
/// <remarks>
/// The bot's token goes only where a verified activity came from: what is sent is addressed by an inbound activity or a stored
/// reference, never by an address that was put together.
/// </remarks>
internal interface IConnector
{
    /// <summary>Sends an activity to the channel that it names.</summary>
    Task<Delivery> SendAsync(Activity activity, CancellationToken cancellationToken);

    /// <summary>Replaces a message of the bot by an activity that has its id.</summary>
    Task<Delivery> UpdateAsync(Activity activity, CancellationToken cancellationToken);

    /// <summary>Deletes a message of the bot.</summary>
    Task<Delivery> DeleteAsync(ConversationReference reference, string activityId, CancellationToken cancellationToken);

    /// <summary>Begins a conversation where another one is.</summary>
    /// <param name="reference">A conversation of the same channel and tenant.</param>
    /// <param name="parameters">The new one.</param>
    /// <param name="cancellationToken">Stops the calling.</param>
    Task<Delivery> CreateConversationAsync(
        ConversationReference reference, ConversationParameters parameters, CancellationToken cancellationToken);

    /// <summary>Who somebody is, in the channel's own words; <see langword="null"/> when it does not tell.</summary>
    Task<ChannelAccount?> MemberAsync(ConversationReference reference, string memberId, CancellationToken cancellationToken);

    /// <summary>Who takes part in a conversation; nobody when the channel does not tell.</summary>
    Task<IReadOnlyList<ChannelAccount>> MembersAsync(ConversationReference reference, CancellationToken cancellationToken);
}
