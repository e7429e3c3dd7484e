using System.Globalization;
using System.Text.Json.Nodes;
using IntlAssistant.Bot.Channels;
using IntlAssistant.Bot.Strings;
using IntlAssistant.Bot.Teams.Invokes;
using IntlAssistant.BotFramework.Activities;

namespace IntlAssistant.Bot.Ratings;

/// <summary>Stars as buttons, and what visitors send of them.</summary>
internal static class RatingStars
{
    public const int Most = 5;
    private const char Star = '★';

    /// <summary>Five buttons, the best first: one click is a rating.</summary>
    public static IEnumerable<CardAction> Buttons(Voice voice) => Enumerable.Range(1, Most).Reverse().Select(stars =>
    {
        var title = $"{voice.Phrases.InDigits(stars.ToString(CultureInfo.InvariantCulture))} {Star}";
        return voice.Channel switch
        {
            ChannelKind.Web => new CardAction("messageBack", title, JsonValue.Create(title), Text: title, DisplayText: title),
            ChannelKind.Teams => new CardAction(
                "messageBack", title, new JsonObject { [CardVerbs.Property] = CardVerbs.Rate, [CardVerbs.Stars] = stars }),
            _ => new CardAction("imBack", title, JsonValue.Create(title)),
        };
    });

    /// <summary>The stars in a message; <see langword="null"/> when it is no rating.</summary>
    /// <param name="text">The message.</param>
    /// <param name="isAsked">Whether a rating was asked for just now: then a digit alone is one.</param>
    public static int? Read(string? text, bool isAsked)
    {
        var words = (text ?? "").Trim();
        var hasStar = words.Contains(Star, StringComparison.Ordinal);
        var number = words.Replace(Star, ' ').Trim();
        if (hasStar && number.Length == 0)
        {
            return words.Count(letter => letter == Star) is var stars and >= 1 and <= Most ? stars : null;
        }

        var digit = number.Length == 1 ? CharUnicodeInfo.GetDecimalDigitValue(number[0]) : -1;
        return digit is >= 1 and <= Most && (hasStar || isAsked) ? digit : null;
    }
}
