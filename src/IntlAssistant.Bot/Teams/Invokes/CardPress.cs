using System.Text.Json.Nodes;
using IntlAssistant.Bot.Turns;
using IntlAssistant.BotFramework.Activities;

namespace IntlAssistant.Bot.Teams.Invokes;

/// <summary>A button of a card that was pressed. What it brings is the client's.</summary>
/// <param name="Verb">What it asks for.</param>
/// <param name="Data">What it brings along, the fields of the card among it.</param>
internal sealed record CardPress(string Verb, JsonObject Data)
{
    private const string InvokeName = "adaptiveCard/action";

    /// <summary>The press that an activity is: an invoke of an Action.Execute, or the message of its fallback; <see langword="null"/> when it is none.</summary>
    public static CardPress? Of(Activity activity) =>
        activity is { Type: ActivityTypes.Invoke, Name: InvokeName } ? OfInvoke(activity.Value.Child("action"))
        : activity is { Type: ActivityTypes.Message, Value: JsonObject data } && data.Text(CardVerbs.Property) is { } verb ? new CardPress(verb, data)
        : null;

    /// <summary>A whole number that came along; numbers and their digits are the same.</summary>
    public long? Number(string name) => Data.Child(name) is not JsonValue value ? null
        : value.TryGetValue(out long number) ? number
        : value.TryGetValue(out string? digits) && long.TryParse(digits, out number) ? number
        : null;

    private static CardPress? OfInvoke(JsonNode? action) =>
        action.Text("verb") is { Length: > 0 } verb ? new CardPress(verb, action.Child("data") as JsonObject ?? []) : null;
}
