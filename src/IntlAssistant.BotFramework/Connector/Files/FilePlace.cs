using System.Text.Json;
using System.Text.Json.Nodes;
using IntlAssistant.BotFramework.Activities;

namespace IntlAssistant.BotFramework.Connector.Files;

/// <summary>Where a file is that somebody sent.</summary>
/// <param name="Address">The address.</param>
/// <param name="IsOpen">Whether the address itself is the key, so that nothing is shown to whoever answers there; else it is the channel's own.</param>
internal sealed record FilePlace(string? Address, bool IsOpen)
{
    private const string Download = "application/vnd.microsoft.teams.file.download.info";
    private const string Html = "text/html"; // Teams sends every formatted message a second time so.
    private const string Platform = "application/vnd.microsoft."; // cards, announcements and the like

    /// <summary>The place of an attachment; <see langword="null"/> when it is no file.</summary>
    public static FilePlace? Of(Attachment attachment) =>
        attachment.ContentType == Download ? new FilePlace(DownloadUrl(attachment.Content), IsOpen: true)
        : attachment is { ContentUrl.Length: > 0, ContentType: { } type } && IsMedia(type) ? new FilePlace(attachment.ContentUrl, IsOpen: false)
        : null;

    private static bool IsMedia(string type) =>
        type.Contains('/', StringComparison.Ordinal)
        && type != Html
        && !type.StartsWith(Platform, StringComparison.OrdinalIgnoreCase);

    private static string? DownloadUrl(JsonNode? content) =>
        content is JsonObject info && info["downloadUrl"] is JsonValue url && url.GetValueKind() == JsonValueKind.String ? url.GetValue<string>() : null;
}
