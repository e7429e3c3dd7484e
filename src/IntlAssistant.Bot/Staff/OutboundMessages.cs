using System.Text.Json;
using IntlAssistant.Bot.Replies;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.DirectLine;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Transcripts;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Bot.Staff;

/// <summary>Messages that answer no activity of the visitor: what staff say, and what the bot says for them.</summary>
internal sealed class OutboundMessages(IOptions<DirectLineOptions> directLine)
{
    /// <summary>What a member of staff says, plain text.</summary>
    public NewActivity FromStaff(Conversation conversation, string staff, string text) =>
        Entry(conversation, ActivityOrigin.Staff, Message(MarkdownText.Escape(text))) with { Author = staff };

    /// <summary>What the bot says of what staff did, Markdown.</summary>
    public NewActivity FromBot(Conversation conversation, string language, string markdown, params IEnumerable<CardAction> buttons) => Entry(
        conversation,
        ActivityOrigin.Bot,
        Message(markdown) with { Locale = language, SuggestedActions = Buttons.Under(conversation, buttons) });

    /// <summary>An activity with sender, receiver and conversation as the channel names them.</summary>
    public Activity Address(Conversation conversation, Activity activity)
    {
        var addressed = activity with { Recipient = new ChannelAccount { Id = conversation.UserId, Role = RoleTypes.User } };
        return conversation.Reference is { } reference
            ? addressed.ApplyConversationReference(ConversationReference.FromJson(reference))
            : addressed with
            {
                ChannelId = conversation.Channel,
                From = new ChannelAccount { Id = directLine.Value.BotId, Role = RoleTypes.Bot },
                Conversation = new ConversationAccount { Id = conversation.ChannelConversationId },
            };
    }

    private static Activity Message(string markdown) => new()
    {
        Type = ActivityTypes.Message,
        Text = markdown,
        TextFormat = "markdown",
        InputHint = "acceptingInput",
    };

    private NewActivity Entry(Conversation conversation, ActivityOrigin origin, Activity message)
    {
        var addressed = Address(conversation, message);
        return new NewActivity(null, origin, ActivityTypes.Message, IsVisible: true, stamp => JsonSerializer.Serialize(
            addressed with { Id = stamp.ActivityId, Timestamp = stamp.At }, ActivityJson.Default.Activity));
    }
}
