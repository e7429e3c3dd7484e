using System.Text.Json.Nodes;
using IntlAssistant.Bot.Channels;
using IntlAssistant.Bot.Commands;
using IntlAssistant.Bot.Contacts;
using IntlAssistant.Bot.HandOver;
using IntlAssistant.Bot.Memory;
using IntlAssistant.Bot.Office;
using IntlAssistant.Bot.Replies;
using IntlAssistant.Bot.Strings;
using IntlAssistant.Bot.Teams.Strings;
using IntlAssistant.Bot.Turns;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Transcripts;

namespace IntlAssistant.Bot.Teams.Cards;

/// <summary>Tells a visitor of the hand-over in the form that the channel has: a card that keeps itself up to date, or words and buttons.</summary>
internal sealed class HandOverForms(HandOverWords handOver, IDesks desks, TeamsWordBook words)
{
    /// <summary>The message of a hand-over.</summary>
    public Activity Write(Turn turn, string markdown, HandOverPlan plan, CaseId? number, bool asksContact)
    {
        if (turn.Channel == ChannelKind.Teams)
        {
            var standing = new HandOverStanding(
                number, CaseState.Waiting, handOver.DeskName(turn.Voice, plan.Desk), handOver.Due(turn.Voice, plan.Promise), asksContact);
            return Messages.Write(turn, markdown) with
            {
                Attachments = [CardJson.Attach(HandOverCard.Write(turn.Voice, words.In(turn.Language), standing))],
            };
        }

        CardAction[] buttons = asksContact
            ? [Buttons.For(turn, BotCommand.NoContact), Buttons.For(turn, BotCommand.BackToAssistant)]
            : [Buttons.For(turn, BotCommand.BackToAssistant)];
        return Messages.Write(turn, Messages.Paragraphs(markdown, asksContact ? turn.Phrases.ContactAsked : null), buttons);
    }

    /// <summary>The card of a case as it stands now.</summary>
    public async Task<JsonObject> ShowAsync(
        Voice voice, Conversation conversation, Case current, CancellationToken cancellationToken)
    {
        var desk = await desks.FindAsync(current.Desk, cancellationToken);
        var asks = ConversationMemory.Read(conversation.State).Contact is ContactAsk.Asked or ContactAsk.AskedAgain;
        var due = current.RespondedAt is null ? handOver.Due(voice, current.Promise) : null;
        return HandOverCard.Write(
            voice, words.In(voice.Language), new HandOverStanding(current.Id, current.State, handOver.DeskName(voice, desk), due, asks));
    }
}
