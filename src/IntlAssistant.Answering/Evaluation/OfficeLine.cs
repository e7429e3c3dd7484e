using System.Text.Json.Serialization;

namespace IntlAssistant.Answering.Evaluation;

/// <summary>A line of an office question set: what a visitor types, and what must happen.</summary>
public sealed record OfficeLine
{
    /// <summary>Unique in the file.</summary>
    public required string Id { get; init; }

    /// <summary>The language of the question, BCP 47.</summary>
    [JsonPropertyName("lang")]
    public required string Language { get; init; }

    /// <summary><c>web</c>, also when absent, or <c>msteams</c>.</summary>
    public string? Channel { get; init; }

    /// <summary>Earlier messages of the visitor, oldest first; absent when there are none.</summary>
    public IReadOnlyList<string>? History { get; init; }

    /// <summary>The message to answer.</summary>
    public required string Question { get; init; }

    /// <summary><c>answer</c>, <c>escalate</c>, <c>decline</c> or <c>chat</c>.</summary>
    public required string Expect { get; init; }

    /// <summary>For <c>answer</c>: ids of pages, any one of which must be cited.</summary>
    public IReadOnlyList<string>? Sources { get; init; }

    /// <summary>For <c>answer</c>: of every group at least one string must be said.</summary>
    public IReadOnlyList<IReadOnlyList<string>>? Must { get; init; }

    /// <summary>What may not be said.</summary>
    public IReadOnlyList<string>? MustNot { get; init; }
}
