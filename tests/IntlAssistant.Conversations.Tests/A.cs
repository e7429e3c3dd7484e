using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Transcripts;

namespace IntlAssistant.Conversations.Tests;

/// <summary>Test data in few words.</summary>
internal static class A
{
    public static Conversation Conversation(string channelId = "c1", string? reference = null) => new()
    {
        Id = ConversationId.New(),
        Channel = "directline",
        ChannelConversationId = channelId,
        UserId = "dl_1",
        Reference = reference,
        StartedAt = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero),
    };

    public static NewActivity Message(string? id = null, string text = "…", ActivityOrigin origin = ActivityOrigin.Visitor) => new(
        id, origin, "message", IsVisible: true, stamp => $$"""{"id":"{{stamp.ActivityId}}","text":"{{text}}","at":{{stamp.At.ToUnixTimeMilliseconds()}}}""");

    public static NewActivity Reply(string text = "…") => Message(text: text, origin: ActivityOrigin.Bot);
}
