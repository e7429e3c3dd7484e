using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntlAssistant.BotFramework.Activities;

/// <summary>Buttons that are shown while the message is the newest.</summary>
/// <param name="To">The users who see them; empty for all.</param>
/// <param name="Actions">The buttons.</param>
public sealed record SuggestedActions(IReadOnlyList<string>? To, IReadOnlyList<CardAction> Actions)
{
    /// <summary>The buttons; empty when a sender left them out.</summary>
    public IReadOnlyList<CardAction> Actions { get; init; } = Actions ?? [];

    /// <summary>Everything else, kept as it came.</summary>
    /// <remarks>Settable because generated JSON code cannot bind it otherwise.</remarks>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extensions { get; set; }
}
