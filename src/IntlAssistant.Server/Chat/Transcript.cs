using System.Text.Json;
using System.Text.Json.Nodes;
using IntlAssistant.Bot.Links;
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

    private static Said? Line(Activity activity)
    {
        var text = string.IsNullOrWhiteSpace(activity.Text) ? null : activity.Text;
        var files = (activity.Attachments ?? []).Select(File).OfType<SaidFile>().ToList();
        return text is null && files.Count == 0 ? null
            : IsVisitor(activity) || text is null || activity.TextFormat == "plain" ? new Said(IsVisitor(activity), text, null, [], files)
            : new Said(false, null, MarkdownText.ToHtml(text), MarkdownText.Sources(text), files);
    }

    /// <summary>A file of ours; what else a client may have sent is not shown.</summary>
    private static SaidFile? File(Attachment attachment) =>
        Uri.TryCreate(attachment.ContentUrl, UriKind.Absolute, out var address)
        && address.AbsolutePath.LastIndexOf(ChatLinkPaths.File + "/", StringComparison.Ordinal) is >= 0 and var at
            ? new SaidFile(attachment.Name ?? "", address.AbsolutePath[at..], attachment.ContentType is "image/png" or "image/jpeg" or "image/gif" or "image/webp")
            : null;

    private static List<string> Offers(List<Activity> messages) =>
        messages is [.., { SuggestedActions.Actions: { } actions }] ? [.. actions.Where(action => !IsPerson(action)).Select(action => action.Title)] : [];

    /// <remarks>The form has a button for a person always.</remarks>
    private static bool IsPerson(CardAction action) =>
        action.Value is JsonObject value && value["command"] is JsonValue command && command.TryGetValue(out string? name) && name == "person";
}
