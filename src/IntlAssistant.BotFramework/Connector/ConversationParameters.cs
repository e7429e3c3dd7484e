using System.Text.Json.Nodes;
using IntlAssistant.BotFramework.Activities;

namespace IntlAssistant.BotFramework.Connector;

/// <summary>A conversation that the bot begins.</summary>
public sealed record ConversationParameters
{
    /// <summary>The bot, as the channel names it.</summary>
    public ChannelAccount? Bot { get; init; }

    /// <summary>Whom it is with; one member for a personal chat.</summary>
    public IReadOnlyList<ChannelAccount>? Members { get; init; }

    /// <summary>Whether several people take part.</summary>
    public bool IsGroup { get; init; }

    /// <summary>The tenant, on Teams.</summary>
    public string? TenantId { get; init; }

    /// <summary>The first message.</summary>
    public Activity? Activity { get; init; }

    /// <summary>The channel's own data: open JSON; on Teams the tenant, or the channel to post in.</summary>
    public JsonNode? ChannelData { get; init; }
}
