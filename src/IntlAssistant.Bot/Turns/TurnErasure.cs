using System.Text.Json;
using IntlAssistant.Bot.HandOver;
using IntlAssistant.Bot.Replies;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Connector;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Erasure;

namespace IntlAssistant.Bot.Turns;

/// <summary>Erases the conversation of a turn and tells the visitor so.</summary>
internal sealed class TurnErasure(IConversationErasure erasure, IConnector connector, TimeProvider time)
{
    /// <summary>Erases it whole, whatever stops meanwhile; a turn that was cut off before finds nothing left to do after the next start.</summary>
    public async Task EraseAsync(Turn turn, Func<ErasureReceipt, Activity> farewell)
    {
        if (turn.Conversation.Reference is not { } reference)
        {
            await erasure.EraseAsync(
                turn.Conversation.Id, ActorNames.Visitor, receipt => Entry(turn, farewell(receipt)), CancellationToken.None);
            return;
        }

        // Other channels keep names and addresses of people in what is needed to write to them: that goes too, and the last word is sent from here.
        var given = await erasure.EraseAsync(turn.Conversation.Id, ActorNames.Visitor, farewell: null, CancellationToken.None);
        if (given is not null)
        {
            var message = farewell(given).ApplyConversationReference(ConversationReference.FromJson(reference));
            await connector.SendAsync(message with { Timestamp = time.GetUtcNow() }, CancellationToken.None);
        }
    }

    private static NewActivity Entry(Turn turn, Activity farewell) => new(
        null,
        ActivityOrigin.Bot,
        ActivityTypes.Message,
        IsVisible: true,
        stamp => JsonSerializer.Serialize(
            farewell with
            {
                Id = stamp.ActivityId,
                Timestamp = stamp.At,
                ChannelId = turn.Conversation.Channel,
                From = Envelope.Bot(turn.Activity.Recipient),
                Recipient = new ChannelAccount { Id = turn.Conversation.UserId, Role = RoleTypes.User },
                Conversation = new ConversationAccount { Id = turn.Conversation.ChannelConversationId },
            },
            ActivityJson.Default.Activity));
}
