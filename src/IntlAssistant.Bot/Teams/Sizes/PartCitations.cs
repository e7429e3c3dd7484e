using System.Globalization;
using System.Text.Json.Nodes;
using IntlAssistant.Bot.Turns;

namespace IntlAssistant.Bot.Teams.Sizes;

/// <summary>The citations that a part of a message names: Teams wants those, and one entity only.</summary>
internal static class PartCitations
{
    /// <summary>The entities with the citations of which the part has the number.</summary>
    public static JsonArray? Of(JsonArray? entities, string text)
    {
        if (entities is null)
        {
            return null;
        }

        var own = (JsonArray)entities.DeepClone();
        foreach (var entity in own.OfType<JsonObject>())
        {
            if (entity.Child("citation") is JsonArray citations)
            {
                entity["citation"] = new JsonArray([.. citations.Where(citation => IsNamed(citation, text)).Select(citation => citation?.DeepClone())]);
            }
        }

        return own;
    }

    private static bool IsNamed(JsonNode? citation, string text) =>
        citation.Child("position") is JsonValue value && value.TryGetValue(out int number)
        && text.Contains(string.Create(CultureInfo.InvariantCulture, $"[{number}]"), StringComparison.Ordinal);
}
