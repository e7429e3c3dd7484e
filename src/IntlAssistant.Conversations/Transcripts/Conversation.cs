namespace IntlAssistant.Conversations.Transcripts;

/// <summary>One visitor's conversation on one channel.</summary>
public sealed record Conversation
{
    /// <summary>The office's own name for it.</summary>
    public required ConversationId Id { get; init; }

    /// <summary>The channel: <c>directline</c>, <c>msteams</c>, <c>emulator</c> …</summary>
    public required string Channel { get; init; }

    /// <summary>What the channel calls the conversation; unique within the channel.</summary>
    public required string ChannelConversationId { get; init; }

    /// <summary>What the channel calls the visitor.</summary>
    public required string UserId { get; init; }

    /// <summary>The visitor's name where the channel tells it.</summary>
    public string? UserName { get; init; }

    /// <summary>The language of the visitor's client, BCP 47.</summary>
    public string? Locale { get; init; }

    /// <summary>Where the bot can write to the visitor unasked: the channel's conversation reference, JSON; <see langword="null"/> where it cannot.</summary>
    public string? Reference { get; init; }

    /// <summary>What the bot remembers of the conversation between turns, JSON; never read by this room.</summary>
    public string State { get; init; } = "{}";

    /// <summary>Who has the floor.</summary>
    public Speaker Speaker { get; init; }

    /// <summary>When it began, UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Rises by one with every commit of a turn, not with an accepted activity: a writer names the version that he read, and a stale one is refused.</summary>
    public long Version { get; init; }
}
