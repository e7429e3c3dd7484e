using IntlAssistant.Bot.Turns;
using IntlAssistant.BotFramework.Activities;

namespace IntlAssistant.Bot.Replies;

/// <summary>Messages of the bot, before they are put into their envelope.</summary>
internal static class Messages
{
    /// <summary>A message in Markdown with buttons under it.</summary>
    public static Activity Write(Turn turn, string markdown, params IEnumerable<CardAction> buttons) => Buttons.On(
        new Activity
        {
            Type = ActivityTypes.Message,
            Text = markdown,
            TextFormat = "markdown",
            Locale = turn.Language.Value,
            InputHint = "acceptingInput",
        },
        turn,
        buttons);

    /// <summary>Paragraphs of Markdown, without the missing ones.</summary>
    public static string Paragraphs(params IEnumerable<string?> paragraphs) =>
        string.Join("\n\n", paragraphs.Where(paragraph => !string.IsNullOrWhiteSpace(paragraph)));
}
