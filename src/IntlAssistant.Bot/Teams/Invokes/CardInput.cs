using System.Globalization;
using System.Text.Json.Nodes;
using IntlAssistant.Bot.Turns;
using IntlAssistant.BotFramework.Activities;

namespace IntlAssistant.Bot.Teams.Invokes;

/// <summary>Turns what a visitor presses or fills in on a card into what the visitor would have written. It comes from the client, who may send anything.</summary>
internal static class CardInput
{
    private const int LongestInput = 1000;
    private const char Star = '★';

    /// <summary>The message with the words of what was pressed; one that comes from no card as it is.</summary>
    public static Activity Read(Activity activity)
    {
        if (activity.Value is not JsonObject data)
        {
            return activity;
        }

        return data.Text(CardVerbs.Property) switch
        {
            CardVerbs.Contact => activity with { Text = Short(data.Text(CardVerbs.Email)), Value = Marked(CardVerbs.Contact) },
            CardVerbs.Rate => activity with { Text = Stars(data), Value = Marked(CardVerbs.Rate) },
            _ when string.IsNullOrWhiteSpace(activity.Text) && data.Text(CardVerbs.Say) is { } said => activity with { Text = Short(said) },
            _ => activity,
        };
    }

    private static string Short(string? words) => words is null ? "" : words.Length <= LongestInput ? words.Trim() : words[..LongestInput];

    private static JsonObject Marked(string verb) => new() { [CardVerbs.Property] = verb };

    private static string Stars(JsonObject data) =>
        data.Child(CardVerbs.Stars) is JsonValue value && value.TryGetValue(out int stars) && stars is >= 1 and <= 5
            ? string.Create(CultureInfo.InvariantCulture, $"{stars} {Star}")
            : "";
}
