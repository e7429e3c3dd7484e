using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace IntlAssistant.BotFramework.Activities;

/// <summary>One act in a conversation, as the Bot Framework's Activity schema describes it.</summary>
/// <remarks>What the schema adds later, or a channel of its own accord, survives in <see cref="Extensions"/>.</remarks>
public sealed record Activity
{
    /// <summary><c>message</c>, <c>typing</c>, <c>event</c>, <c>invoke</c>, <c>conversationUpdate</c> …</summary>
    public string? Type { get; init; }

    /// <summary>Set by the channel; unique inside the conversation.</summary>
    public string? Id { get; init; }

    /// <summary>The channel's time, UTC.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>The visitor's time with its offset.</summary>
    public DateTimeOffset? LocalTimestamp { get; init; }

    /// <summary>The visitor's zone, IANA.</summary>
    public string? LocalTimezone { get; init; }

    /// <summary>Where the bot answers.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>The <see cref="ServiceUrl"/> that a verified token named; <see langword="null"/> when none did.</summary>
    /// <remarks>Never read from the wire nor written to it: only who has verified a token knows.</remarks>
    [JsonIgnore]
    public string? VerifiedServiceUrl { get; init; }

    /// <summary>The channel: <c>msteams</c>, <c>directline</c> …</summary>
    public string? ChannelId { get; init; }

    /// <summary>Who acts.</summary>
    public ChannelAccount? From { get; init; }

    /// <summary>Whom it is for.</summary>
    public ChannelAccount? Recipient { get; init; }

    /// <summary>The conversation.</summary>
    public ConversationAccount? Conversation { get; init; }

    /// <summary>What is said.</summary>
    public string? Text { get; init; }

    /// <summary><c>plain</c>, <c>markdown</c> (when absent) or <c>xml</c>.</summary>
    public string? TextFormat { get; init; }

    /// <summary>The language, BCP 47.</summary>
    public string? Locale { get; init; }

    /// <summary>What an event or invoke is called.</summary>
    public string? Name { get; init; }

    /// <summary>What an event, invoke or card submit carries: open JSON.</summary>
    public JsonNode? Value { get; init; }

    /// <summary>What <see cref="Value"/> is, where a channel says it.</summary>
    public string? ValueType { get; init; }

    /// <summary>What an installationUpdate is about: <c>add</c>, <c>remove</c> …</summary>
    public string? Action { get; init; }

    /// <summary>Why an endOfConversation came.</summary>
    public string? Code { get; init; }

    /// <summary>The id of the activity that this one answers.</summary>
    public string? ReplyToId { get; init; }

    /// <summary><c>normal</c> (when absent), <c>expectReplies</c> …</summary>
    public string? DeliveryMode { get; init; }

    /// <summary><c>acceptingInput</c>, <c>expectingInput</c> or <c>ignoringInput</c>.</summary>
    public string? InputHint { get; init; }

    /// <summary>Cards and files.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary><c>list</c> (when absent) or <c>carousel</c>.</summary>
    public string? AttachmentLayout { get; init; }

    /// <summary>Buttons under the message.</summary>
    public SuggestedActions? SuggestedActions { get; init; }

    /// <summary>Open JSON objects with a <c>type</c>.</summary>
    public JsonArray? Entities { get; init; }

    /// <summary>The channel's own data: open JSON.</summary>
    public JsonNode? ChannelData { get; init; }

    /// <summary>Who came, for a conversationUpdate.</summary>
    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }

    /// <summary>Who went, for a conversationUpdate.</summary>
    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; init; }

    /// <summary>Reactions that came, for a messageReaction: open JSON objects with a <c>type</c>.</summary>
    public JsonArray? ReactionsAdded { get; init; }

    /// <summary>Reactions that went, for a messageReaction.</summary>
    public JsonArray? ReactionsRemoved { get; init; }

    /// <summary>Everything else, kept as it came.</summary>
    /// <remarks>Settable because generated JSON code cannot bind it otherwise.</remarks>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extensions { get; set; }
}
