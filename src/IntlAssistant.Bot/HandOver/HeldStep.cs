using IntlAssistant.Bot.Commands;
using IntlAssistant.Bot.Contacts;
using IntlAssistant.Bot.Replies;
using IntlAssistant.Bot.Strings;
using IntlAssistant.Bot.Turns;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Transcripts;

namespace IntlAssistant.Bot.HandOver;

/// <summary>While staff have the floor: what the visitor writes is kept for them, and the bot is silent but for one word about it.</summary>
internal sealed class HeldStep(CommandReader commands, ICaseStore cases) : ITurnStep
{
    public async ValueTask<TurnOutcome?> TryAsync(Turn turn, CancellationToken cancellationToken) => turn.Conversation.Speaker switch
    {
        Speaker.Bot => null,
        Speaker.Queue when turn.Activity.Type == ActivityTypes.Message => await InQueueAsync(turn, cancellationToken),
        _ => TurnOutcome.Silent(turn),
    };

    private async Task<TurnOutcome> InQueueAsync(Turn turn, CancellationToken cancellationToken)
    {
        var waiting = await cases.NewestAsync(turn.Conversation.Id, cancellationToken);
        return commands.Read(turn) switch
        {
            BotCommand.BackToAssistant => Return(turn, waiting),
            BotCommand.Person or BotCommand.PassOn => Say(turn, turn.Phrases.AlreadyWithOffice, waiting),
            _ when !turn.Memory.HeldWasSaid => Say(turn, turn.Phrases.StillWaiting, waiting),
            _ => TurnOutcome.Silent(turn),
        };
    }

    private static TurnOutcome Say(Turn turn, string phrase, Case? waiting)
    {
        var words = HandOverWords.Number(turn.Phrases, phrase, waiting?.Id).With("button", turn.Phrases.BackToAssistant);
        return TurnOutcome.Say(turn, Messages.Write(turn, words, Buttons.For(turn, BotCommand.BackToAssistant))) with
        {
            Memory = turn.Memory with { HeldWasSaid = true },
        };
    }

    private static TurnOutcome Return(Turn turn, Case? waiting)
    {
        var words = HandOverWords.Number(turn.Phrases, turn.Phrases.BackWithAssistant, waiting?.Id);
        var isOpen = waiting is not null && CaseTransitions.IsOpen(waiting.State);
        return TurnOutcome.Say(turn, Messages.Write(turn, words, Buttons.For(turn, BotCommand.Person))) with
        {
            Memory = turn.Memory with { HeldWasSaid = false, Contact = turn.Memory.Contact == ContactAsk.NotAsked ? ContactAsk.NotAsked : ContactAsk.Settled },
            Speaker = Speaker.Bot,
            Cases = isOpen
                ? [new CaseChange.Move(waiting!.Id, CaseState.ReturnedToBot, "The visitor went back to the assistant.", ActorNames.Visitor)]
                : [],
        };
    }
}
