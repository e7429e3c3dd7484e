using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace IntlAssistant.BotFramework.Channels.Tokens;

/// <summary>A provider's key set, read raw: the endorsements of Azure Bot Service stand in members that the usual classes drop.</summary>
internal static class PublishedKeys
{
    /// <summary>The keys by their ids.</summary>
    /// <exception cref="FormatException">It is not a key set, or there is no key in it to check a signature by.</exception>
    public static FrozenDictionary<string, PublishedKey> Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var keys = new Dictionary<string, PublishedKey>(StringComparer.Ordinal);
            foreach (JsonElement element in document.RootElement.GetProperty("keys").EnumerateArray())
            {
                var key = new JsonWebKey(element.GetRawText());
                if (key is { Kty: "RSA", Use: null or "" or "sig", KeyId.Length: > 0, N.Length: > 0, E.Length: > 0 })
                {
                    keys.TryAdd(key.KeyId, new PublishedKey(key, EndorsementsOf(element)));
                }
            }

            return keys.Count > 0
                ? keys.ToFrozenDictionary(StringComparer.Ordinal)
                : throw new FormatException("The key set has no RSA key with an id.");
        }
        catch (Exception malformed) when (malformed is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException("The key set is not a JSON Web Key Set.", malformed);
        }
    }

    private static FrozenSet<string> EndorsementsOf(JsonElement key) =>
        key.TryGetProperty("endorsements", out JsonElement endorsements) && endorsements.ValueKind == JsonValueKind.Array
            ? endorsements.EnumerateArray()
                .Where(channel => channel.ValueKind == JsonValueKind.String)
                .Select(channel => channel.GetString()!)
                .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            : [];
}
