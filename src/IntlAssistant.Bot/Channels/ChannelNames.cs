namespace IntlAssistant.Bot.Channels;

/// <summary>Channels by the names that activities carry.</summary>
internal static class ChannelNames
{
    public const string DirectLine = "directline";

    /// <summary>The channel without its sub-channel: <c>msteams:copilot</c> is <c>msteams</c>.</summary>
    public static string Main(string channelId) => channelId.Split(':')[0].ToLowerInvariant();

    public static ChannelKind Kind(string channel) => channel switch
    {
        DirectLine or "webchat" => ChannelKind.Web,
        "msteams" => ChannelKind.Teams,
        _ => ChannelKind.Plain,
    };
}
