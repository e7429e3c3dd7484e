using IntlAssistant.Bot.Channels;
using IntlAssistant.Bot.Commands;
using IntlAssistant.Bot.Contacts;
using IntlAssistant.Bot.Replies;
using IntlAssistant.Bot.Teams.Cards;
using IntlAssistant.Bot.Teams.Scopes;
using IntlAssistant.Bot.Turns;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Transcripts;

namespace IntlAssistant.Bot.HandOver;

/// <summary>The turns by which a conversation passes from the bot to the office's staff. A conversation has one open case at most.</summary>
internal sealed class HandOverTurns(
    HandOverWords words, HandOverPlanner planner, ICaseStore cases, HandOverForms forms, PersonalChats personal, TimeProvider time)
{
    /// <summary>The case that staff resolved and the visitor now writes about waits again; when there is none, a person is offered.</summary>
    public async Task<TurnOutcome> ReopenOrOfferAsync(
        Turn turn, string markdown, HandOverCase needed, CancellationToken cancellationToken) =>
        await ResolvedAsync(turn, needed, cancellationToken) is { } resolved
            ? await ReopenAsync(turn, resolved, lead: null, ActorNames.Visitor, cancellationToken)
            : await OfferAsync(turn, markdown, needed, cancellationToken);

    /// <summary>The visitor is asked whether a person shall answer: the case is offered, and the floor stays with the bot.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="markdown">What is said before the office's times.</param>
    /// <param name="offer">The case that is offered.</param>
    /// <param name="cancellationToken">Stops the reading of cases.</param>
    public async Task<TurnOutcome> OfferAsync(
        Turn turn, string markdown, HandOverCase offer, CancellationToken cancellationToken)
    {
        if (PersonalChats.IsNeeded(turn))
        {
            return await personal.MoveAsync(turn, cancellationToken);
        }

        var plan = await planner.ForTopicAsync(offer.Topic, cancellationToken);
        return TurnOutcome.Say(turn, Messages.Write(
            turn,
            Messages.Paragraphs(markdown, words.When(turn.Voice, plan)),
            Buttons.For(turn, BotCommand.PassOn),
            Buttons.For(turn, BotCommand.DoNotPassOn))) with
        {
            Memory = turn.Memory with { Welcomed = true, OfferIsOpen = true },
            Cases = [.. await ClosingAsync(turn, cancellationToken), offer.Open(turn, CaseState.Offered, plan, ActorNames.Bot)],
        };
    }

    /// <summary>A case waits for staff from now on: a new one, or the one that they resolved before and that is gone on with.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="lead">What is said first; may be missing.</param>
    /// <param name="handOver">The case.</param>
    /// <param name="by">Who wanted it.</param>
    /// <param name="cancellationToken">Stops the reading of cases.</param>
    public async Task<TurnOutcome> HandOverAsync(
        Turn turn, string? lead, HandOverCase handOver, string by, CancellationToken cancellationToken)
    {
        if (PersonalChats.IsNeeded(turn))
        {
            return await personal.MoveAsync(turn, cancellationToken);
        }

        if (await ResolvedAsync(turn, handOver, cancellationToken) is { } resolved)
        {
            return await ReopenAsync(turn, resolved, lead, by, cancellationToken);
        }

        var plan = await planner.ForTopicAsync(handOver.Topic, cancellationToken);
        return InQueue(turn, plan, null, stamp => Messages.Paragraphs(lead, words.HandedOver(turn.Voice, stamp.Case, plan))) with
        {
            Cases = [.. await ClosingAsync(turn, cancellationToken), handOver.Open(turn, CaseState.Waiting, plan, by)],
        };
    }

    /// <summary>The case that was offered waits for staff from now on.</summary>
    public async Task<TurnOutcome> AcceptAsync(Turn turn, Case offered, CancellationToken cancellationToken)
    {
        var plan = await planner.ForDeskAsync(offered.Desk, cancellationToken);
        return InQueue(turn, plan, offered.Id, _ => words.HandedOver(turn.Voice, offered.Id, plan)) with
        {
            Cases = [new CaseChange.Move(offered.Id, CaseState.Waiting, Reason: null, ActorNames.Visitor) { Promise = plan.Promise }],
        };
    }

    private async Task<TurnOutcome> ReopenAsync(
        Turn turn, Case resolved, string? lead, string by, CancellationToken cancellationToken)
    {
        var plan = await planner.ForDeskAsync(resolved.Desk, cancellationToken);
        return InQueue(turn, plan, resolved.Id, _ => Messages.Paragraphs(
            lead,
            HandOverWords.Number(turn.Phrases, turn.Phrases.CaseReopened, resolved.Id),
            words.When(turn.Voice, plan) ?? turn.Phrases.NoTimePromised)) with
        {
            Cases = [new CaseChange.Move(resolved.Id, CaseState.Waiting, "The visitor wrote about it again.", by) { Promise = plan.Promise }],
        };
    }

    private TurnOutcome InQueue(
        Turn turn, HandOverPlan plan, CaseId? number, Func<Conversations.Activities.ActivityStamp, string> markdown)
    {
        var ask = turn is { Channel: ChannelKind.Web or ChannelKind.Teams, Memory.Contact: ContactAsk.NotAsked };
        return new()
        {
            Messages = [stamp => forms.Write(turn, markdown(stamp), plan, number ?? stamp.Case, ask)],
            Memory = turn.Memory with
            {
                Welcomed = true,
                OfferIsOpen = false,
                RatingIsOpen = false,
                HeldWasSaid = false,
                Contact = ask ? ContactAsk.Asked : turn.Memory.Contact,
            },
            Speaker = Speaker.Queue,
        };
    }

    /// <summary>The conversation's last case, where staff have resolved it not long ago and it is about the same.</summary>
    private async Task<Case?> ResolvedAsync(Turn turn, HandOverCase needed, CancellationToken cancellationToken) =>
        await cases.NewestAsync(turn.Conversation.Id, cancellationToken) is { State: CaseState.Resolved } newest
        && CaseSubjects.IsAbout(newest, needed, time.GetUtcNow())
            ? newest
            : null;

    /// <summary>An offer that was never answered ends when another case begins.</summary>
    private async Task<IEnumerable<CaseChange>> ClosingAsync(Turn turn, CancellationToken cancellationToken) =>
        await cases.NewestAsync(turn.Conversation.Id, cancellationToken) is { State: CaseState.Offered } offered
            ? [new CaseChange.Move(offered.Id, CaseState.ReturnedToBot, "The visitor went on without answering the offer.", ActorNames.Bot)]
            : [];
}
