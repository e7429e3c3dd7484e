using IntlAssistant.Bot.Channels;
using IntlAssistant.Bot.Teams.Activities;
using IntlAssistant.Bot.Turns;
using IntlAssistant.Bot.Welcome;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations.Transcripts;

namespace IntlAssistant.Bot.Teams.Scopes;

/// <summary>Somebody has only named the bot: it says who it is and what it can be asked.</summary>
internal sealed class BareMentionStep(WelcomeMessage welcome) : ITurnStep
{
    public ValueTask<TurnOutcome?> TryAsync(Turn turn, CancellationToken cancellationToken) => ValueTask.FromResult(
        turn is { Channel: ChannelKind.Teams, Conversation.Speaker: Speaker.Bot, Activity: { Type: ActivityTypes.Message, Value: null, Attachments: null } }
        && string.IsNullOrWhiteSpace(turn.Activity.Text)
        && TeamsMentions.IsForBot(turn.Activity)
            ? TurnOutcome.Say(turn, welcome.Write(turn)) with { Memory = turn.Memory with { Welcomed = true } }
            : null);
}
