using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Connector;

namespace IntlAssistant.Bot.Channels;

/// <summary>The way out to channels: the outer edge, which tests replace.</summary>
internal interface IConnector
{
    /// <summary>Sends an activity to the channel that it names.</summary>
    Task<Delivery> SendAsync(Activity activity, CancellationToken cancellationToken);
}
