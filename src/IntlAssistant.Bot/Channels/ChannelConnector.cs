using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Connector;

namespace IntlAssistant.Bot.Channels;

/// <summary>Sends through the Connector client.</summary>
internal sealed class ChannelConnector(ConnectorClient client) : IConnector
{
    public Task<Delivery> SendAsync(Activity activity, CancellationToken cancellationToken) =>
        client.SendAsync(activity, cancellationToken);
}
