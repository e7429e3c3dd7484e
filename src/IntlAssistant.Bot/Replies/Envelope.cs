using IntlAssistant.Bot.Channels;
using IntlAssistant.Bot.Turns;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations.Activities;

namespace IntlAssistant.Bot.Replies;

/// <summary>Puts a message into the envelope of the activity that it answers.</summary>
internal static class Envelope
{
    /// <summary>The message with sender, receiver, conversation, id and time.</summary>
    public static Activity Seal(Turn turn, Activity message, ActivityStamp stamp) => message with
    {
        Id = stamp.ActivityId,
        Timestamp = stamp.At,
        ChannelId = turn.Activity.ChannelId ?? turn.Conversation.Channel,
        ServiceUrl = turn.Activity.ServiceUrl,
        From = Bot(turn.Activity.Recipient),
        Recipient = turn.Activity.From,
        Conversation = turn.Activity.Conversation ?? new ConversationAccount { Id = turn.Conversation.ChannelConversationId },
        ReplyToId = IsShown(turn) ? turn.AnsweredId : null,
    };

    /// <summary>Whether the client sees what is answered: Web Chat keeps a reply back for seconds while it waits for an activity that never comes.</summary>
    private static bool IsShown(Turn turn) => turn.Stored.IsVisible || turn.Conversation.Channel != ChannelNames.DirectLine;

    /// <summary>The bot as the channel names it.</summary>
    public static ChannelAccount Bot(ChannelAccount? named) => (named ?? new ChannelAccount()) with { Role = RoleTypes.Bot };
}
