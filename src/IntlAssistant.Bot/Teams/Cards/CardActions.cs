using System.Text.Json.Nodes;
using IntlAssistant.Bot.Teams.Invokes;

namespace IntlAssistant.Bot.Teams.Cards;

/// <summary>The buttons of adaptive cards.</summary>
internal static class CardActions
{
    /// <summary>Says something as if it had been typed: it stands in the chat.</summary>
    /// <param name="title">What is on the button and said.</param>
    /// <param name="data">What comes with it; may be missing.</param>
    public static JsonObject Say(string title, JsonObject? data = null)
    {
        // A client that does not know Teams' own way sends the data alone, and the words are in it.
        var sent = Copy(data);
        sent[CardVerbs.Say] = title;
        sent["msteams"] = new JsonObject { ["type"] = "messageBack", ["text"] = title, ["displayText"] = title };
        return Submit(title, sent);
    }

    /// <summary>Does something on the spot: the card changes and nothing is said. A client that cannot do so sends it as a message.</summary>
    public static JsonObject Do(string title, string verb, JsonObject? data = null, string? style = null)
    {
        var sent = Copy(data);
        sent[CardVerbs.Property] = verb;
        var action = new JsonObject
        {
            ["type"] = "Action.Execute",
            ["title"] = title,
            ["verb"] = verb,
            ["data"] = Copy(data),
            ["fallback"] = Submit(title, sent),
        };
        if (style is not null)
        {
            action["style"] = style;
        }

        return action;
    }

    /// <summary>Opens a part of the card that is folded away.</summary>
    public static JsonObject Unfold(string title, IEnumerable<JsonNode> body, IEnumerable<JsonNode> actions) => new()
    {
        ["type"] = "Action.ShowCard",
        ["title"] = title,
        ["card"] = new JsonObject { ["type"] = "AdaptiveCard", ["body"] = new JsonArray([.. body]), ["actions"] = new JsonArray([.. actions]) },
    };

    /// <summary>Opens an address.</summary>
    public static JsonObject Open(string title, string address) => new() { ["type"] = "Action.OpenUrl", ["title"] = title, ["url"] = address };

    /// <summary>Shows a card anew to whoever looks at it.</summary>
    public static JsonObject Refresh(string title, string verb, JsonObject data) => new()
    {
        ["action"] = new JsonObject { ["type"] = "Action.Execute", ["title"] = title, ["verb"] = verb, ["data"] = data },
    };

    private static JsonObject Submit(string title, JsonObject data) => new() { ["type"] = "Action.Submit", ["title"] = title, ["data"] = data };

    private static JsonObject Copy(JsonObject? data) => (JsonObject?)data?.DeepClone() ?? [];
}
