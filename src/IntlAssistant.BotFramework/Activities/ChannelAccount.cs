using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntlAssistant.BotFramework.Activities;

/// <summary>A user or bot as the channel names it.</summary>
public sealed record ChannelAccount
{
    /// <summary>The channel's id.</summary>
    public string? Id { get; init; }

    /// <summary>The name to show; may be missing.</summary>
    public string? Name { get; init; }

    /// <summary><c>user</c> or <c>bot</c>; may be missing.</summary>
    public string? Role { get; init; }

    /// <summary>The directory's object id, on Teams.</summary>
    public string? AadObjectId { get; init; }

    /// <summary>Everything else, kept as it came.</summary>
    /// <remarks>Settable because generated JSON code cannot bind it otherwise.</remarks>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extensions { get; set; }
}
