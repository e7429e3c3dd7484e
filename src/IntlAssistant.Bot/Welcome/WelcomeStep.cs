using IntlAssistant.Bot.Turns;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations.Transcripts;

namespace IntlAssistant.Bot.Welcome;

/// <summary>Welcomes a visitor once: when the conversation begins, by whichever sign of it comes first.</summary>
internal sealed class WelcomeStep(WelcomeMessage message) : ITurnStep
{
    public const string JoinEvent = "webchat/join";

    public ValueTask<TurnOutcome?> TryAsync(Turn turn, CancellationToken cancellationToken) =>
        ValueTask.FromResult(IsSign(turn.Activity) ? Welcome(turn) : null);

    /// <summary>Whether an activity may be the beginning of a conversation.</summary>
    public static bool IsSign(Activity activity) => activity.Type switch
    {
        ActivityTypes.ConversationUpdate => activity.MembersAdded is { Count: > 0 },
        ActivityTypes.InstallationUpdate => activity.Action == "add",
        ActivityTypes.Event => activity.Name == JoinEvent,
        _ => false,
    };

    private TurnOutcome Welcome(Turn turn)
    {
        if (turn.Memory.Welcomed || turn.Conversation.Speaker != Speaker.Bot || !IsForUs(turn))
        {
            return TurnOutcome.Silent(turn);
        }

        return TurnOutcome.Say(turn, message.Write(turn)) with
        {
            Memory = turn.Memory with { Welcomed = true },
        };
    }

    /// <summary>In a group only the bot's own coming counts: others who join are not spoken to.</summary>
    private static bool IsForUs(Turn turn) =>
        !turn.IsGroup
        || turn.Activity.Type != ActivityTypes.ConversationUpdate
        || turn.Activity.MembersAdded?.Any(member => member.Id is { } id && id == turn.Activity.Recipient?.Id) == true;
}
