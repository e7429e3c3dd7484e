using System.Text.Json.Serialization;

namespace IntlAssistant.Server.Chat;

/// <summary>A token for a visitor's client.</summary>
/// <param name="Token">The Direct Line token.</param>
/// <param name="ExpiresIn">How many seconds it lives.</param>
/// <param name="ConversationId">The conversation it is for.</param>
/// <param name="UserId">Who the visitor is in it.</param>
/// <param name="Resume">The proof to come back with.</param>
/// <param name="Resumed">Whether the conversation had been opened before.</param>
internal sealed record TokenAnswer(
    string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    string ConversationId,
    string UserId,
    string Resume,
    bool Resumed);
