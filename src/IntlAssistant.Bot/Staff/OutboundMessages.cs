using System.Text.Json;
using System.Text.Json.Nodes;
using IntlAssistant.Bot.Channels;
using IntlAssistant.Bot.Files;
using IntlAssistant.Bot.Replies;
using IntlAssistant.Bot.Teams.Sizes;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.DirectLine;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Transcripts;
using IntlAssistant.Knowledge.Languages;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Bot.Staff;

/// <summary>Messages that answer no activity of the visitor: what staff say, and what the bot says for them.</summary>
internal sealed class OutboundMessages(IOptions<DirectLineOptions> directLine, MessageSizes sizes)
{
    /// <summary>What a member of staff says, plain text: one message, or several where the channel takes none of that size.</summary>
    public IReadOnlyList<NewActivity> FromStaff(Conversation conversation, string staff, string text) =>
        FromStaff(conversation, staff, text, []);

    /// <summary>The same with files.</summary>
    public IReadOnlyList<NewActivity> FromStaff(
        Conversation conversation, string staff, string text, IReadOnlyList<Conversations.Attachments.Attachment> files)
    {
        var message = Message(MarkdownText.Escape(text)) with
        {
            Attachments = files.Count == 0 ? null : [.. files.Select(SentFiles.Name)],
            ChannelData = files.Count == 0 ? null : SizesOf(files),
        };
        var parts = ChannelNames.Kind(conversation.Channel) == ChannelKind.Teams ? sizes.Fit(message) : [message];
        return [.. parts.Select(part => Entry(conversation, ActivityOrigin.Staff, part) with { Author = staff })];
    }

    /// <summary>What the bot says of what staff did, Markdown.</summary>
    public NewActivity FromBot(Conversation conversation, string language, string markdown, params IEnumerable<CardAction> buttons) => Entry(
        conversation,
        ActivityOrigin.Bot,
        Buttons.On(Message(markdown) with { Locale = language }, conversation, LanguageTag.Parse(language), buttons));

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

    /// <summary>Web Chat shows the sizes that stand here.</summary>
    private static JsonObject SizesOf(IEnumerable<Conversations.Attachments.Attachment> files) =>
        new() { ["attachmentSizes"] = new JsonArray([.. files.Select(file => JsonValue.Create(file.Length))]) };

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
