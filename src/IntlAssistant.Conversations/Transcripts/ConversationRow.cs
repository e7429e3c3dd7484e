using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Transcripts;

/// <summary>A row of <c>conversations</c>.</summary>
internal sealed class ConversationRow
{
    /// <summary>The columns, under the names of this type.</summary>
    public const string Columns =
        """
        id AS Id, channel AS Channel, channel_conversation_id AS ChannelConversationId, user_id AS UserId,
        user_name AS UserName, locale AS Locale, reference AS Reference, state AS State, speaker AS Speaker,
        started_at AS StartedAt, version AS Version, last_sequence AS LastSequence, last_at AS LastAt
        """;

    public string Id { get; init; } = "";

    public string Channel { get; init; } = "";

    public string ChannelConversationId { get; init; } = "";

    public string UserId { get; init; } = "";

    public string? UserName { get; init; }

    public string? Locale { get; init; }

    public string? Reference { get; init; }

    public string State { get; init; } = "";

    public string Speaker { get; init; } = "";

    public long StartedAt { get; init; }

    public long Version { get; init; }

    public long LastSequence { get; init; }

    public long LastAt { get; init; }

    public static ConversationRow From(Conversation conversation) => new()
    {
        Id = conversation.Id.ToString(),
        Channel = conversation.Channel,
        ChannelConversationId = conversation.ChannelConversationId,
        UserId = conversation.UserId,
        UserName = conversation.UserName,
        Locale = conversation.Locale,
        Reference = conversation.Reference,
        State = conversation.State,
        Speaker = Words.Speakers.Write(conversation.Speaker),
        StartedAt = conversation.StartedAt.ToUnixTimeMilliseconds(),
        Version = 1,
    };

    public Conversation ToConversation() => new()
    {
        Id = new ConversationId(Guid.ParseExact(Id, "N")),
        Channel = Channel,
        ChannelConversationId = ChannelConversationId,
        UserId = UserId,
        UserName = UserName,
        Locale = Locale,
        Reference = Reference,
        State = State,
        Speaker = Words.Speakers.Read(Speaker),
        StartedAt = StartedAt.ToTime(),
        Version = Version,
    };
}
