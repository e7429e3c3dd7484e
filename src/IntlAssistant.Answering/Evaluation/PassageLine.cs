using System.Text.Json.Serialization;

namespace IntlAssistant.Answering.Evaluation;

/// <summary>A line of a passage set: a question and the passage that answers it.</summary>
public sealed record PassageLine
{
    /// <summary>Unique in the file.</summary>
    public required string Id { get; init; }

    /// <summary>The language of the question, BCP 47.</summary>
    [JsonPropertyName("lang")]
    public required string Language { get; init; }

    /// <summary>The question.</summary>
    public required string Question { get; init; }

    /// <summary>The id of the passage that answers it; <see langword="null"/> when none does.</summary>
    public string? Passage { get; init; }
}
