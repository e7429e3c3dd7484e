using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntlAssistant.BotFramework.Connector.Credentials;

/// <summary>What login authorities and identity endpoints answer.</summary>
/// <remarks>Some write numbers as text.</remarks>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.General,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(TokenAnswer))]
internal sealed partial class CredentialsJson : JsonSerializerContext;

/// <param name="AccessToken">The token.</param>
/// <param name="ExpiresIn">Its life in seconds.</param>
/// <param name="ExpiresOn">Its end, in seconds since 1970.</param>
/// <param name="Error">A word for what went wrong.</param>
/// <param name="ErrorCodes">The authority's own numbers for it.</param>
internal sealed record TokenAnswer(string? AccessToken, long? ExpiresIn, long? ExpiresOn, string? Error, IReadOnlyList<long>? ErrorCodes);
