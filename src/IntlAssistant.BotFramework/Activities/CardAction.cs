using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace IntlAssistant.BotFramework.Activities;

/// <summary>A button.</summary>
/// <param name="Type"><c>imBack</c>, <c>postBack</c>, <c>messageBack</c> or <c>openUrl</c>.</param>
/// <param name="Title">Its words.</param>
/// <param name="Value">What is sent.</param>
/// <param name="Text">The text that is sent with a messageBack.</param>
/// <param name="DisplayText">What the transcript shows for a messageBack.</param>
public sealed record CardAction(string Type, string Title, JsonNode? Value, string? Text = null, string? DisplayText = null)
{
    /// <summary>Everything else, kept as it came.</summary>
    /// <remarks>Settable because generated JSON code cannot bind it otherwise.</remarks>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extensions { get; set; }
}
