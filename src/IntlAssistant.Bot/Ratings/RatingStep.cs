using IntlAssistant.Bot.Commands;
using IntlAssistant.Bot.HandOver;
using IntlAssistant.Bot.Replies;
using IntlAssistant.Bot.Turns;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Transcripts;

namespace IntlAssistant.Bot.Ratings;

/// <summary>The visitor says with one click what the office's help was worth.</summary>
internal sealed class RatingStep(ICaseStore cases) : ITurnStep
{
    public async ValueTask<TurnOutcome?> TryAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.Type != ActivityTypes.Message
            || turn.Conversation.Speaker != Speaker.Bot
            || RatingStars.Read(turn.Activity.Text, turn.Memory.RatingIsOpen) is not { } stars
            || await cases.NewestAsync(turn.Conversation.Id, cancellationToken) is not { State: CaseState.Resolved } rated)
        {
            return null;
        }

        return TurnOutcome.Say(
            turn, Messages.Write(turn, turn.Phrases.RatingThanks, Buttons.For(turn, BotCommand.Person), Buttons.For(turn, BotCommand.Download), Buttons.For(turn, BotCommand.Erase))) with
        {
            Memory = turn.Memory with { RatingIsOpen = false },
            Cases = [new CaseChange.Rate(rated.Id, stars, ActorNames.Visitor)],
        };
    }
}
