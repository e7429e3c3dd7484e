using System.Text.Json.Nodes;
using IntlAssistant.Bot.Teams.Cards;
using IntlAssistant.BotFramework.Channels;

namespace IntlAssistant.Bot.Teams.Invokes;

/// <summary>What a pressed button of a card is answered with. All of it comes with the status 200; the inner status tells how it went.</summary>
internal static class CardAnswers
{
    /// <summary>A card takes the place of the one that was pressed, for whoever pressed it.</summary>
    public static InvokeResponse Card(JsonObject card) => Answer(200, CardJson.ContentType, card);

    /// <summary>A word to whoever pressed; the card stays.</summary>
    public static InvokeResponse Message(string text) => Answer(200, "application/vnd.microsoft.activity.message", text);

    /// <summary>It cannot be done.</summary>
    public static InvokeResponse Error(int status, string code, string message) => Answer(
        status, "application/vnd.microsoft.error", new JsonObject { ["code"] = code, ["message"] = message });

    private static InvokeResponse Answer(int status, string type, JsonNode value) =>
        new(200, new JsonObject { ["statusCode"] = status, ["type"] = type, ["value"] = value });
}
