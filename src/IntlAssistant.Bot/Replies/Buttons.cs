using System.Text.Json.Nodes;
using IntlAssistant.Bot.Channels;
using IntlAssistant.Bot.Commands;
using IntlAssistant.Bot.Strings;
using IntlAssistant.Bot.Teams.Cards;
using IntlAssistant.Bot.Teams.Invokes;
using IntlAssistant.Bot.Turns;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations.Transcripts;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Bot.Replies;

/// <summary>The buttons under a message, in the form that the channel can show.</summary>
internal static class Buttons
{
    // Teams shows six; more than that is no help on a phone either.
    private const int Most = 6;

    /// <summary>A button that sends its words as if the visitor had typed them.</summary>
    public static CardAction Ask(string question) => new("imBack", question, JsonValue.Create(question));

    /// <summary>A button for one of the bot's commands. Where the channel carries no value, its words are the command.</summary>
    public static CardAction For(Turn turn, BotCommand command) => For(turn.Voice, command);

    /// <summary>The same, outside a turn.</summary>
    public static CardAction For(Voice voice, BotCommand command)
    {
        var title = CommandTitles.Of(command, voice.Phrases);
        return voice.Channel switch
        {
            ChannelKind.Web => new CardAction("messageBack", title, CommandValue.Write(command), Text: title, DisplayText: title),
            ChannelKind.Teams => new CardAction("messageBack", title, TeamsValue(command)),
            _ => new CardAction("imBack", title, JsonValue.Create(title)),
        };
    }

    /// <summary>The message with its buttons: on a card in Teams, else suggested beneath it.</summary>
    public static Activity On(Activity message, Turn turn, IEnumerable<CardAction> actions) => turn.Channel == ChannelKind.Teams
        ? OnCard(message, turn.Language, actions)
        : message with { SuggestedActions = Under(turn, actions) };

    /// <summary>The same, outside a turn.</summary>
    public static Activity On(Activity message, Conversation conversation, LanguageTag language, IEnumerable<CardAction> actions) =>
        ChannelNames.Kind(conversation.Channel) == ChannelKind.Teams
            ? OnCard(message, language, actions)
            : message with { SuggestedActions = Under(conversation, actions) };

    private static Activity OnCard(Activity message, LanguageTag language, IEnumerable<CardAction> actions) =>
        ButtonsCard.Of(language, actions) is { } card ? message with { Attachments = [card] } : message;

    /// <summary>An answer to an offer changes the card on the spot; a wish of the visitor's own is said in the chat.</summary>
    private static JsonNode TeamsValue(BotCommand command)
    {
        var value = CommandValue.Write(command);
        if (command is BotCommand.PassOn or BotCommand.DoNotPassOn or BotCommand.BackToAssistant or BotCommand.NoContact)
        {
            value[CardVerbs.Property] = CardVerbs.Command;
        }

        return value;
    }

    /// <summary>The buttons of a message; <see langword="null"/> where there are none, or the channel shows none to a group.</summary>
    private static SuggestedActions? Under(Turn turn, IEnumerable<CardAction> actions) =>
        turn.IsGroup ? null : Under(turn.Conversation, actions);

    /// <summary>The same, outside a turn.</summary>
    private static SuggestedActions? Under(Conversation conversation, IEnumerable<CardAction> actions)
    {
        var shown = actions.Take(Most).ToList();
        return shown.Count == 0 ? null : new SuggestedActions([conversation.UserId], shown);
    }
}
