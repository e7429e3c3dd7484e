using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntlAssistant.BotFramework.Activities;

/// <summary>A conversation as the channel names it.</summary>
public sealed record ConversationAccount
{
    /// <summary>The channel's id.</summary>
    public string? Id { get; init; }

    /// <summary>The name to show; may be missing.</summary>
    public string? Name { get; init; }

    /// <summary>Whether several people take part.</summary>
    public bool? IsGroup { get; init; }

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c>, on Teams.</summary>
    public string? ConversationType { get; init; }

    /// <summary>The tenant, on Teams.</summary>
    public string? TenantId { get; init; }

    /// <summary>Everything else, kept as it came.</summary>
    /// <remarks>Settable because generated JSON code cannot bind it otherwise.</remarks>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extensions { get; set; }
}
