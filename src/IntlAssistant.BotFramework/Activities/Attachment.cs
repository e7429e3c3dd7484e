using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace IntlAssistant.BotFramework.Activities;

/// <summary>A card or a file.</summary>
public sealed record Attachment
{
    /// <summary>The media type, or a card's <c>application/vnd.microsoft.card.*</c>.</summary>
    public string? ContentType { get; init; }

    /// <summary>The card: open JSON.</summary>
    public JsonNode? Content { get; init; }

    /// <summary>Where the file is.</summary>
    public string? ContentUrl { get; init; }

    /// <summary>The file's name, as its sender calls it.</summary>
    public string? Name { get; init; }

    /// <summary>Everything else, kept as it came.</summary>
    /// <remarks>Settable because generated JSON code cannot bind it otherwise.</remarks>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extensions { get; set; }
}
