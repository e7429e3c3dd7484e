using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Connector;

namespace IntlAssistant.Bot.Channels;

/// <summary>Sends through the Connector client.</summary>
internal sealed class ChannelConnector(ConnectorClient client) : IConnector
{
    public Task<Delivery> SendAsync(Activity activity, CancellationToken cancellationToken) =>
        client.SendAsync(activity, cancellationToken);

    public Task<Delivery> UpdateAsync(Activity activity, CancellationToken cancellationToken) =>
        client.UpdateAsync(activity, cancellationToken);

    public Task<Delivery> DeleteAsync(ConversationReference reference, string activityId, CancellationToken cancellationToken) =>
        client.DeleteAsync(reference, activityId, cancellationToken);

    public Task<Delivery> CreateConversationAsync(
        ConversationReference reference, ConversationParameters parameters, CancellationToken cancellationToken) =>
        client.CreateConversationAsync(reference, parameters, cancellationToken);

    public Task<ChannelAccount?> MemberAsync(ConversationReference reference, string memberId, CancellationToken cancellationToken) =>
        client.MemberAsync(reference, memberId, cancellationToken);

    public Task<IReadOnlyList<ChannelAccount>> MembersAsync(ConversationReference reference, CancellationToken cancellationToken) =>
        client.MembersAsync(reference, cancellationToken);
}
