using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntlAssistant.Bot.Links;

/// <summary>A conversation as its visitor gets it.</summary>
internal sealed record TranscriptDocument(
    string Id,
    string Channel,
    DateTimeOffset StartedAt,
    string? Locale,
    TranscriptVisitor Visitor,
    TranscriptContact? Contact,
    IReadOnlyList<TranscriptMessage> Messages,
    IReadOnlyList<TranscriptCase> Cases);

/// <summary>One thing that was said.</summary>
internal sealed record TranscriptMessage(DateTimeOffset At, string From, string? Text, IReadOnlyList<TranscriptFile>? Files)
{
    /// <summary>Whether the visitor found it helpful; <see langword="null"/> when he did not say.</summary>
    public bool? Helpful { get; init; }
}

/// <summary>Who it was, in the channel's words.</summary>
internal sealed record TranscriptVisitor(string Id, string? Name);

/// <summary>A file that came with it.</summary>
internal sealed record TranscriptFile(string Name, string ContentType, long Length);

/// <summary>The address that the visitor left.</summary>
internal sealed record TranscriptContact(string Email, string Purpose, DateTimeOffset GivenAt);

/// <summary>A case that came of it.</summary>
internal sealed record TranscriptCase(long Number, string State, DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt, int? Stars);

/// <summary>How it is written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TranscriptDocument))]
internal sealed partial class TranscriptJson : JsonSerializerContext;
