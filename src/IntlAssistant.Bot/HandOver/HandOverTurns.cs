using IntlAssistant.Bot.Commands;
using IntlAssistant.Bot.Replies;
using IntlAssistant.Bot.Turns;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Transcripts;

namespace IntlAssistant.Bot.HandOver;

/// <summary>The turns by which a conversation passes to the office's staff. A conversation has one open case at most.</summary>
internal sealed class HandOverTurns(HandOverWords words, ICaseStore cases)
{
    /// <summary>The visitor is asked whether a person shall answer: the case is offered, and the floor stays with the bot.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="markdown">What is said before the office's times.</param>
    /// <param name="offer">The case that is offered.</param>
    /// <param name="cancellationToken">Stops the reading of cases.</param>
    public async Task<TurnOutcome> OfferAsync(
        Turn turn, string markdown, HandOverCase offer, CancellationToken cancellationToken)
    {
        var earlier = await OpenCaseAsync(turn, cancellationToken);
        return IsWithStaff(earlier)
            ? InQueue(turn, markdown, earlier.Id, earlier.Topic)
            : TurnOutcome.Say(turn, Messages.Write(
                turn,
                Messages.Paragraphs(markdown, words.When(turn)),
                Buttons.For(turn, BotCommand.PassOn),
                Buttons.For(turn, BotCommand.DoNotPassOn))) with
            {
                Memory = turn.Memory with { Welcomed = true, OfferIsOpen = true },
                Cases = [.. Closing(earlier), offer.Open(CaseState.Offered, ActorNames.Bot)],
            };
    }

    /// <summary>A case waits for staff from now on.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="lead">What is said first; may be missing.</param>
    /// <param name="handOver">The case.</param>
    /// <param name="by">Who wanted it.</param>
    /// <param name="cancellationToken">Stops the reading of cases.</param>
    public async Task<TurnOutcome> HandOverAsync(
        Turn turn, string? lead, HandOverCase handOver, string by, CancellationToken cancellationToken)
    {
        var earlier = await OpenCaseAsync(turn, cancellationToken);
        return IsWithStaff(earlier)
            ? InQueue(turn, lead, earlier.Id, earlier.Topic)
            : InQueue(turn, lead, number: null, handOver.Topic) with
            {
                Cases = [.. Closing(earlier), handOver.Open(CaseState.Waiting, by)],
            };
    }

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

    private async Task<Case?> OpenCaseAsync(Turn turn, CancellationToken cancellationToken) =>
        await cases.NewestAsync(turn.Conversation.Id, cancellationToken) is { } newest && CaseTransitions.IsOpen(newest.State)
            ? newest
            : null;

    private static bool IsWithStaff([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] Case? open) =>
        open is { State: CaseState.Waiting or CaseState.Assigned };

    /// <summary>An offer that was never answered ends when another case begins.</summary>
    private static IEnumerable<CaseChange> Closing(Case? offered) => offered is null
        ? []
        : [new CaseChange.Move(offered.Id, CaseState.ReturnedToBot, "The visitor went on without answering the offer.", ActorNames.Bot)];
}
