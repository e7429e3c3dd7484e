using IntlAssistant.Bot.Replies;
using IntlAssistant.Bot.Turns;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Connector;

namespace IntlAssistant.Bot.Channels;

/// <summary>Shows the visitor that the bot is at work, for as long as it is.</summary>
internal sealed class TypingIndicator(TransientActivities transient, IConnector connector, TimeProvider time)
{
    // An answer that is there at once needs none.
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(300);

    // Web Chat lets the dots fade after five seconds, and so do other clients.
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(3);

    /// <summary>Shows typing after a moment and again and again, until the result is disposed.</summary>
    public IAsyncDisposable Start(Turn turn)
    {
        if (turn.Conversation.Reference is { } reference)
        {
            var typing = new Activity { Type = ActivityTypes.Typing }.ApplyConversationReference(ConversationReference.FromJson(reference));
            return new ChannelTyping(connector, typing, Again, time);
        }

        return time.CreateTimer(_ => Show(turn), null, First, Again);
    }

    private void Show(Turn turn) => transient.Publish(turn.Conversation.Id, new Activity
    {
        Type = ActivityTypes.Typing,
        Id = $"typing-{Guid.CreateVersion7():N}",
        Timestamp = time.GetUtcNow(),
        ChannelId = turn.Conversation.Channel,
        From = Envelope.Bot(turn.Activity.Recipient),
        Conversation = new ConversationAccount { Id = turn.Conversation.ChannelConversationId },
        ReplyToId = turn.Stored.ActivityId,
    });
}
