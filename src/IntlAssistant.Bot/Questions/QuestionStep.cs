using IntlAssistant.Bot.Replies;
using IntlAssistant.Bot.Turns;
using IntlAssistant.BotFramework.Activities;

namespace IntlAssistant.Bot.Questions;

/// <summary>What is nothing else is a question.</summary>
internal sealed class QuestionStep(QuestionTurns questions) : ITurnStep
{
    public async ValueTask<TurnOutcome?> TryAsync(Turn turn, CancellationToken cancellationToken) =>
        turn.Activity.Type != ActivityTypes.Message ? null
        : string.IsNullOrWhiteSpace(turn.Activity.Text) ? TurnOutcome.Say(turn, Messages.Write(turn, turn.Phrases.TextOnly))
        : await questions.AskAsync(turn, cancellationToken);
}
