using System.Text.Json.Nodes;
using IntlAssistant.Bot.Replies;
using IntlAssistant.Bot.Turns;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Bot.Teams.Cards;

/// <summary>A message as one card, for the place where a card was pressed and takes another's place.</summary>
internal static class NoticeCard
{
    /// <summary>The words of the messages, and the card of the last one that has a card.</summary>
    public static JsonObject Of(LanguageTag language, IReadOnlyList<Activity> messages)
    {
        var own = messages.SelectMany(message => message.Attachments ?? [])
            .LastOrDefault(attachment => attachment.ContentType == CardJson.ContentType)?.Content as JsonObject;
        var card = (JsonObject?)own?.DeepClone() ?? CardJson.Card(language, [], []);
        var body = new JsonArray([.. messages.SelectMany(Paragraphs).Select(paragraph => CardJson.Words(CardJson.Run(paragraph)))]);
        foreach (var part in card.Child("body") as JsonArray ?? [])
        {
            body.Add(part?.DeepClone());
        }

        card["body"] = body;
        return card;
    }

    private static IEnumerable<string> Paragraphs(Activity message) =>
        (MarkdownReading.ToText(message.Text) ?? "").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
