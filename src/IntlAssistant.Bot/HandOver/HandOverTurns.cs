using IntlAssistant.Bot.Commands;
using IntlAssistant.Bot.Replies;
using IntlAssistant.Bot.Turns;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Transcripts;

namespace IntlAssistant.Bot.HandOver;

/// <summary>The turns by which a conversation passes to the office's staff.</summary>
internal sealed class HandOverTurns(HandOverWords words)
{
    /// <summary>The visitor is asked whether a person shall answer: the case is offered, and the floor stays with the bot.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="markdown">What is said before the offer's times.</param>
    /// <param name="offer">The case that is offered.</param>
    public TurnOutcome Offer(Turn turn, string markdown, HandOverCase offer) => TurnOutcome.Say(turn, Messages.Write(
        turn,
        Messages.Paragraphs(markdown, words.When(turn)),
        Buttons.For(turn, BotCommand.PassOn),
        Buttons.For(turn, BotCommand.DoNotPassOn))) with
    {
        Memory = turn.Memory with { OfferIsOpen = true },
        Cases = [offer.Open(CaseState.Offered, ActorNames.Bot)],
    };

    /// <summary>A new case waits for staff from now on.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="lead">What is said first; may be missing.</param>
    /// <param name="handOver">The case.</param>
    /// <param name="by">Who wanted it.</param>
    public TurnOutcome HandOver(Turn turn, string? lead, HandOverCase handOver, string by) =>
        InQueue(turn, lead, number: null, handOver.Topic) with { Cases = [handOver.Open(CaseState.Waiting, by)] };

    /// <summary>The case that was offered waits for staff from now on.</summary>
    public TurnOutcome Accept(Turn turn, Case offered) =>
        InQueue(turn, lead: null, offered.Id, offered.Topic) with
        {
            Cases = [new CaseChange.Move(offered.Id, CaseState.Waiting, Reason: null, ActorNames.Visitor)],
        };

    private TurnOutcome InQueue(Turn turn, string? lead, CaseId? number, string? topic) => new()
    {
        Messages =
        [
            stamp => Messages.Write(
                turn,
                Messages.Paragraphs(lead, words.HandedOver(turn, number ?? stamp.Case, topic)),
                Buttons.For(turn, BotCommand.BackToAssistant)),
        ],
        Memory = turn.Memory with { Welcomed = true, OfferIsOpen = false, HeldWasSaid = false },
        Speaker = Speaker.Queue,
    };
}
