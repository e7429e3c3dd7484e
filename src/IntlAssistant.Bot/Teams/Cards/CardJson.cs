using System.Text.Json.Nodes;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Bot.Teams.Cards;

/// <summary>The pieces of adaptive cards. Words that somebody wrote stand in text runs, where nothing is Markdown.</summary>
internal static class CardJson
{
    /// <summary>The content type of an adaptive card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    // What every client of Teams shows; nothing of 1.6 is needed.
    private const string Version = "1.5";
    private const string Schema = "http://adaptivecards.io/schemas/adaptive-card.json";

    /// <summary>A card in a language, whose direction it has.</summary>
    public static JsonObject Card(LanguageTag language, IEnumerable<JsonNode> body, IEnumerable<JsonNode> actions)
    {
        var card = new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = Schema,
            ["version"] = Version,
            ["lang"] = language.Value,
            ["rtl"] = language.IsRightToLeft,
            ["body"] = Array(body),
        };
        if (Array(actions) is { Count: > 0 } buttons)
        {
            card["actions"] = buttons;
        }

        return card;
    }

    /// <summary>The card as it hangs on a message.</summary>
    public static Attachment Attach(JsonObject card) => new() { ContentType = ContentType, Content = card };

    /// <summary>A heading of the bot's own words.</summary>
    public static JsonObject Heading(string words) => new()
    {
        ["type"] = "TextBlock",
        ["text"] = words,
        ["size"] = "Medium",
        ["weight"] = "Bolder",
        ["wrap"] = true,
        ["style"] = "heading",
    };

    /// <summary>The bot's own words, small and quiet.</summary>
    public static JsonObject Note(string words) => new()
    {
        ["type"] = "TextBlock",
        ["text"] = words,
        ["size"] = "Small",
        ["isSubtle"] = true,
        ["wrap"] = true,
    };

    /// <summary>Words as they are, whoever wrote them.</summary>
    public static JsonObject Words(params IEnumerable<JsonNode> runs) => new() { ["type"] = "RichTextBlock", ["inlines"] = Array(runs) };

    /// <summary>A run of words.</summary>
    public static JsonObject Run(string words) => new() { ["type"] = "TextRun", ["text"] = words };

    /// <summary>A run of words that opens an address.</summary>
    public static JsonObject Link(string words, Uri address) => new()
    {
        ["type"] = "TextRun",
        ["text"] = words,
        ["color"] = "Accent",
        ["underline"] = true,
        ["selectAction"] = new JsonObject { ["type"] = "Action.OpenUrl", ["url"] = address.AbsoluteUri },
    };

    /// <summary>Names and values.</summary>
    public static JsonObject Facts(params IEnumerable<(string Name, string? Value)> facts) => new()
    {
        ["type"] = "FactSet",
        ["facts"] = Array(facts.Where(fact => !string.IsNullOrWhiteSpace(fact.Value))
            .Select(fact => new JsonObject { ["title"] = fact.Name, ["value"] = fact.Value })),
    };

    private static JsonArray Array(IEnumerable<JsonNode> nodes) => [.. nodes];
}
