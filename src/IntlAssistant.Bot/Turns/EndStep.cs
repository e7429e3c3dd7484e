using IntlAssistant.BotFramework.Activities;

namespace IntlAssistant.Bot.Turns;

/// <summary>The visitor's client has ended the conversation; a case in it stays with the office.</summary>
internal sealed class EndStep : ITurnStep
{
    public ValueTask<TurnOutcome?> TryAsync(Turn turn, CancellationToken cancellationToken) => ValueTask.FromResult(
        turn.Activity.Type == ActivityTypes.EndOfConversation
            ? TurnOutcome.Silent(turn) with { Memory = turn.Memory with { Ended = true } }
            : null);
}
