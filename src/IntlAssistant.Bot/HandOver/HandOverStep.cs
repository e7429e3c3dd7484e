using IntlAssistant.Bot.Commands;
using IntlAssistant.Bot.Replies;
using IntlAssistant.Bot.Turns;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Transcripts;

namespace IntlAssistant.Bot.HandOver;

/// <summary>While the bot has the floor: the visitor wants a person, or answers the offer of one.</summary>
internal sealed class HandOverStep(CommandReader commands, HandOverTurns handOver, ICaseStore cases) : ITurnStep
{
    public async ValueTask<TurnOutcome?> TryAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Conversation.Speaker != Speaker.Bot)
        {
            return null;
        }

        return commands.Read(turn) switch
        {
            BotCommand.Person or BotCommand.PassOn => await PassOnAsync(turn, cancellationToken),
            BotCommand.DoNotPassOn => await DeclineAsync(turn, cancellationToken),
            BotCommand.BackToAssistant => TurnOutcome.Silent(turn),
            _ => null,
        };
    }

    private async Task<TurnOutcome> PassOnAsync(Turn turn, CancellationToken cancellationToken) =>
        await OfferedAsync(turn, cancellationToken) is { } offered
            ? await handOver.AcceptAsync(turn, offered, cancellationToken)
            : await handOver.HandOverAsync(
                turn, lead: null, new HandOverCase(CaseReasons.PersonAsked), ActorNames.Visitor, cancellationToken);

    private async Task<TurnOutcome> DeclineAsync(Turn turn, CancellationToken cancellationToken)
    {
        var said = TurnOutcome.Say(turn, Messages.Write(
            turn, turn.Phrases.OfferDeclined, Buttons.For(turn, BotCommand.Person))) with
        {
            Memory = turn.Memory with { OfferIsOpen = false },
        };
        return await OfferedAsync(turn, cancellationToken) is { } offered
            ? said with { Cases = [new CaseChange.Move(offered.Id, CaseState.ReturnedToBot, Reason: null, ActorNames.Visitor)] }
            : said;
    }

    /// <summary>The case of the offer that the visitor answers; an offer that other questions have followed is another matter.</summary>
    private async Task<Case?> OfferedAsync(Turn turn, CancellationToken cancellationToken) =>
        turn.Memory.OfferIsOpen
        && await cases.NewestAsync(turn.Conversation.Id, cancellationToken) is { State: CaseState.Offered } offered
            ? offered
            : null;
}
