using System.Text.Json.Nodes;
using IntlAssistant.Bot.Replies;
using IntlAssistant.Bot.Turns;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Bot.Teams.Cards;

/// <summary>A message as one card, for the place where a card was pressed and takes another's place.</summary>
internal static class NoticeCard
{
    /// <summary>The words of the messages above a card: that of the last message that has one; but where only its buttons would be left of a case, the case's.</summary>
    /// <param name="language">The language of the messages.</param>
    /// <param name="messages">The messages.</param>
    /// <param name="standing">The card of the case that is open; <see langword="null"/> when none is.</param>
    public static JsonObject Of(LanguageTag language, IReadOnlyList<Activity> messages, JsonObject? standing)
    {
        var own = messages.SelectMany(message => message.Attachments ?? [])
            .LastOrDefault(attachment => attachment.ContentType == CardJson.ContentType)?.Content as JsonObject;
        var shown = own?["refresh"] is null ? standing ?? own : own;
        var card = (JsonObject?)shown?.DeepClone() ?? CardJson.Card(language, [], []);
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
