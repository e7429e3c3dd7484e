using System.Text.Json.Nodes;
using IntlAssistant.Bot.Teams.Invokes;
using IntlAssistant.Bot.Turns;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Bot.Teams.Cards;

/// <summary>The buttons under a message: questions to begin with, readings to choose from, an offer, stars.</summary>
/// <remarks>Teams shows suggested actions in personal chats only and not beside cards; the buttons of a card stand everywhere, and stay.</remarks>
internal static class ButtonsCard
{
    // Teams shows six of a card's actions beside each other.
    private const int Most = 6;

    /// <summary>The card; <see langword="null"/> when there is no button.</summary>
    public static Attachment? Of(LanguageTag language, IEnumerable<CardAction> buttons)
    {
        var actions = Actions(buttons).ToList();
        return actions.Count == 0 ? null : CardJson.Attach(CardJson.Card(language, [], actions));
    }

    /// <summary>The buttons as a card has them.</summary>
    public static IEnumerable<JsonObject> Actions(IEnumerable<CardAction> buttons) => buttons.Take(Most).Select(Action);

    private static JsonObject Action(CardAction button) => button switch
    {
        { Type: "openUrl", Value: JsonValue address } => CardActions.Open(button.Title, address.GetValue<string>()),
        { Value: JsonObject data } when data.Text(CardVerbs.Property) is { } verb => CardActions.Do(button.Title, verb, Without(data)),
        { Value: JsonObject data } => CardActions.Say(button.Title, data),
        _ => CardActions.Say(button.Title),
    };

    private static JsonObject Without(JsonObject data)
    {
        var copy = (JsonObject)data.DeepClone();
        copy.Remove(CardVerbs.Property);
        return copy;
    }
}
