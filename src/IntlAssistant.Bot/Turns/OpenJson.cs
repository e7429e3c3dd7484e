using System.Text.Json.Nodes;

namespace IntlAssistant.Bot.Turns;

/// <summary>Reads open JSON that anybody may have written: another shape than the one that is hoped for is no error.</summary>
internal static class OpenJson
{
    /// <summary>A property that holds a string; <see langword="null"/> when there is none.</summary>
    public static string? Text(this JsonNode? node, string property) =>
        node.Child(property) is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    /// <summary>A property; <see langword="null"/> when there is none.</summary>
    public static JsonNode? Child(this JsonNode? node, string property)
    {
        try
        {
            return node is JsonObject parent && parent.TryGetPropertyValue(property, out var child) ? child : null;
        }
        catch (ArgumentException)
        {
            // The object names a property twice, which shows only when it is looked into.
            return null;
        }
    }
}
