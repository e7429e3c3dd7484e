using System.Text.Json.Nodes;
using IntlAssistant.Bot.Channels;
using IntlAssistant.Bot.Teams.Activities;
using IntlAssistant.Bot.Teams.Edits;
using IntlAssistant.Bot.Turns;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Connector;
using IntlAssistant.Conversations;

namespace IntlAssistant.Bot.Teams;

/// <summary>The way out, on which a message that takes an earlier one's place does so where the channel can, and nothing made up here reaches the channel.</summary>
internal sealed class TeamsConnector(IConnector connector, IConversationStore store) : IConnector
{
    public async Task<Delivery> SendAsync(Activity activity, CancellationToken cancellationToken)
    {
        var sent = MadeIds.IsMade(activity.ReplyToId) ? activity with { ReplyToId = null } : activity;
        if (sent.ChannelData.Text(Replacements.Property) is not { } before)
        {
            return await connector.SendAsync(sent, cancellationToken);
        }

        var clean = sent with { ChannelData = Without(sent.ChannelData) };
        if (await DeliveredAsAsync(sent, before, cancellationToken) is { } known)
        {
            var updated = await connector.UpdateAsync(clean with { Id = known }, cancellationToken);
            if (updated is not Delivery.Dead)
            {
                return updated is Delivery.Delivered { Id: null } ? new Delivery.Delivered(known) : updated;
            }
        }

        // The earlier message is gone, or was never seen: the new one stands by itself.
        return await connector.SendAsync(clean, cancellationToken);
    }

    public Task<Delivery> UpdateAsync(Activity activity, CancellationToken cancellationToken) =>
        connector.UpdateAsync(activity, cancellationToken);

    public Task<Delivery> CreateConversationAsync(
        ConversationReference reference, ConversationParameters parameters, CancellationToken cancellationToken) =>
        connector.CreateConversationAsync(reference, parameters, cancellationToken);

    private async Task<string?> DeliveredAsAsync(Activity activity, string before, CancellationToken cancellationToken) =>
        await store.FindAsync(ChannelNames.Main(activity.ChannelId ?? ""), activity.Conversation?.Id ?? "", cancellationToken) is { } conversation
            ? await store.DeliveredAsAsync(conversation.Id, before, cancellationToken)
            : null;

    private static JsonObject? Without(JsonNode? data)
    {
        var copy = (JsonObject?)data?.DeepClone() ?? [];
        copy.Remove(Replacements.Property);
        return copy.Count > 0 ? copy : null;
    }
}
