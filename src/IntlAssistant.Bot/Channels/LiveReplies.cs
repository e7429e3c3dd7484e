using IntlAssistant.Bot.Turns;

namespace IntlAssistant.Bot.Channels;

/// <summary>Shows the visitor that the bot is at work, and where the channel can, the reply while it is being worded.</summary>
internal sealed class LiveReplies(TypingIndicator typing, TransientActivities transient, TimeProvider time)
{
    /// <summary>Begins with a turn; ends when the result is disposed.</summary>
    public LiveReply Begin(Turn turn) => new(turn, typing.Start(turn), transient, time);
}
