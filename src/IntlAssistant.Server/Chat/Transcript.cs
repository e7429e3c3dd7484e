using System.Text.Json;
using System.Text.Json.Nodes;
using IntlAssistant.BotFramework.Activities;

namespace IntlAssistant.Server.Chat;

/// <summary>A conversation as the plain page shows it.</summary>
/// <param name="Lines">What was said, oldest first.</param>
/// <param name="IsCut">Whether older lines were left out.</param>
/// <param name="IsWaiting">Whether the visitor's last words have no answer yet.</param>
/// <param name="Suggestions">What the last answer offers to say next.</param>
internal sealed record Transcript(IReadOnlyList<Said> Lines, bool IsCut, bool IsWaiting, IReadOnlyList<string> Suggestions)
{
    /// <summary>How many lines are shown.</summary>
    public const int Most = 100;

    public static Transcript Empty { get; } = new([], false, false, []);

    /// <summary>Reads the activities that clients see.</summary>
    public static Transcript Of(IReadOnlyList<JsonElement> activities)
    {
        var messages = activities
            .Select(json => json.Deserialize(ActivityJson.Default.Activity))
            .OfType<Activity>()
            .Where(activity => activity.Type == ActivityTypes.Message)
            .ToList();
        var isWaiting = messages is [.., var last] && IsVisitor(last);
        return new Transcript(
            [.. messages.TakeLast(Most).Select(Line).OfType<Said>()], messages.Count > Most, isWaiting, isWaiting ? [] : Offers(messages));
    }

    private static bool IsVisitor(Activity activity) => activity.From?.Role == RoleTypes.User;

    private static Said? Line(Activity activity) =>
        string.IsNullOrWhiteSpace(activity.Text) ? null
        : IsVisitor(activity) ? new Said(true, activity.Text, null, [])
        : activity.TextFormat == "plain" ? new Said(false, activity.Text, null, [])
        : new Said(false, null, MarkdownText.ToHtml(activity.Text), MarkdownText.Sources(activity.Text));

    private static List<string> Offers(List<Activity> messages) =>
        messages is [.., { SuggestedActions.Actions: { } actions }] ? [.. actions.Where(action => !IsPerson(action)).Select(action => action.Title)] : [];

    /// <remarks>The form has a button for a person always.</remarks>
    private static bool IsPerson(CardAction action) =>
        action.Value is JsonObject value && value["command"] is JsonValue command && command.TryGetValue(out string? name) && name == "person";
}
