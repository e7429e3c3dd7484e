using System.Text.Json.Nodes;
using IntlAssistant.Bot.Channels;
using IntlAssistant.Bot.Commands;
using IntlAssistant.Bot.Strings;
using IntlAssistant.Bot.Turns;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations.Transcripts;

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
        return voice.Channel == ChannelKind.Web
            ? new CardAction("messageBack", title, CommandValue.Write(command), Text: title, DisplayText: title)
            : new CardAction("imBack", title, JsonValue.Create(title));
    }

    /// <summary>The buttons of a message; <see langword="null"/> where there are none, or the channel shows none to a group.</summary>
    public static SuggestedActions? Under(Turn turn, IEnumerable<CardAction> actions) =>
        turn.IsGroup ? null : Under(turn.Conversation, actions);

    /// <summary>The same, outside a turn.</summary>
    public static SuggestedActions? Under(Conversation conversation, IEnumerable<CardAction> actions)
    {
        var shown = actions.Take(Most).ToList();
        return shown.Count == 0 ? null : new SuggestedActions([conversation.UserId], shown);
    }
}
