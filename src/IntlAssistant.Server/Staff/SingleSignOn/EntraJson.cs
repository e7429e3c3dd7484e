using System.Text.Json.Serialization;

namespace IntlAssistant.Server.Staff.SingleSignOn;

/// <summary>What Entra ID answers when a code is redeemed.</summary>
internal sealed record EntraTokens(
    [property: JsonPropertyName("id_token")] string? IdToken, [property: JsonPropertyName("error")] string? Error);

/// <summary>How its answers are read.</summary>
[JsonSerializable(typeof(EntraTokens))]
internal sealed partial class EntraJson : JsonSerializerContext;
