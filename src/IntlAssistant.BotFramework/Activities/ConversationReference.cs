using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntlAssistant.BotFramework.Activities;

/// <summary>Where a bot can write in a conversation, also unasked and later.</summary>
/// <remarks>Kept as JSON with the conversation: <see cref="ToJson"/> and <see cref="FromJson"/>.</remarks>
public sealed record ConversationReference
{
    /// <summary>The activity that the reference was taken from.</summary>
    public string? ActivityId { get; init; }

    /// <summary>The user.</summary>
    public ChannelAccount? User { get; init; }

    /// <summary>The bot, as the channel names it.</summary>
    public ChannelAccount? Bot { get; init; }

    /// <summary>The conversation.</summary>
    public ConversationAccount? Conversation { get; init; }

    /// <summary>The channel.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Where the channel is reached.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>The <see cref="ServiceUrl"/> that a verified token named: the bot shows its own token there and nowhere else.</summary>
    /// <remarks>Kept with the reference, so that the bot can write unasked after a restart.</remarks>
    public string? VerifiedServiceUrl { get; init; }

    /// <summary>When the channel said that the bot is not wanted there any more, UTC; <see langword="null"/> while it is.</summary>
    public DateTimeOffset? DeadSince { get; init; }

    /// <summary>The user's language, BCP 47.</summary>
    public string? Locale { get; init; }

    /// <summary>Everything else, kept as it came.</summary>
    /// <remarks>Settable because generated JSON code cannot bind it otherwise.</remarks>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extensions { get; set; }

    /// <summary>The reference as it is stored.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ActivityJson.Default.ConversationReference);

    /// <summary>A stored reference.</summary>
    /// <exception cref="JsonException">It is not a conversation reference.</exception>
    public static ConversationReference FromJson(string json) =>
        JsonSerializer.Deserialize(json, ActivityJson.Default.ConversationReference)
        ?? throw new JsonException("A conversation reference must be a JSON object, not null.");
}
