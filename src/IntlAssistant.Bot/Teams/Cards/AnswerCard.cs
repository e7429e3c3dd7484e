using System.Globalization;
using System.Text.Json.Nodes;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Bot.Replies;
using IntlAssistant.Bot.Strings;
using IntlAssistant.Bot.Teams.Invokes;
using IntlAssistant.Bot.Teams.Strings;
using IntlAssistant.BotFramework.Activities;

namespace IntlAssistant.Bot.Teams.Cards;

/// <summary>What stands under an answer: where each part of it is from, and what can be done next. The answer itself is the message's text.</summary>
internal static class AnswerCard
{
    // So that the card fits into a message beside its text; the entity of citations has them all.
    private const int MostSources = 10;

    // Nobody reads a longer button.
    private const int LongestButton = 120;

    /// <summary>The card.</summary>
    /// <param name="voice">How the visitor is spoken to.</param>
    /// <param name="words">The words of cards in that language.</param>
    /// <param name="reply">The answer.</param>
    /// <param name="next">The buttons.</param>
    /// <param name="feedbackOn">The answer's id, where the card asks whether it helped; else <see langword="null"/>.</param>
    public static Attachment Write(Voice voice, TeamsWords words, Reply.Answer reply, IEnumerable<CardAction> next, string? feedbackOn)
    {
        JsonNode[] body =
        [
            CardJson.Heading(voice.Phrases.Sources),
            .. reply.Citations.Take(MostSources).Select(Source),
            CardJson.Note(words.Quoted),
        ];
        IEnumerable<JsonObject> thumbs = feedbackOn is null ? [] :
        [
            Thumb(voice.Phrases.Helpful, isHelpful: true, feedbackOn),
            Thumb(voice.Phrases.NotHelpful, isHelpful: false, feedbackOn),
        ];
        return CardJson.Attach(CardJson.Card(reply.Language, body, thumbs.Concat(ButtonsCard.Actions(next.Where(button => button.Title.Length <= LongestButton))).Take(6)));
    }

    private static JsonObject Source(Citation citation)
    {
        var number = CardJson.Run(string.Create(CultureInfo.InvariantCulture, $"[{citation.Number}] "));
        var title = MarkdownText.ToLine(citation.Title);
        return CardJson.Words(number, MarkdownText.IsSafeLink(citation.Source) ? CardJson.Link(title, citation.Source!) : CardJson.Run(title));
    }

    private static JsonObject Thumb(string title, bool isHelpful, string answer) => CardActions.Do(title, CardVerbs.Feedback, new JsonObject
    {
        [CardVerbs.Command] = isHelpful ? "helpful" : "notHelpful",
        [CardVerbs.Answer] = answer,
    });
}
