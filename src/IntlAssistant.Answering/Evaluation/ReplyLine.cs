using System.Text.Json.Serialization;

namespace IntlAssistant.Answering.Evaluation;

/// <summary>A line of a reply set: what a model might write, and whether it is a lie.</summary>
public sealed record ReplyLine
{
    /// <summary>Unique in the file.</summary>
    public required string Id { get; init; }

    /// <summary>What is done to the truth, or how it is told: <c>number</c>, <c>negation</c>, <c>by-hand</c>, …</summary>
    public required string Kind { get; init; }

    /// <summary>Whether the reply says what the passages do not.</summary>
    public required bool Lie { get; init; }

    /// <summary>The visitor's language, BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>The folder of the content, from the set's own folder; absent for the content that the set is run with.</summary>
    public string? Content { get; init; }

    /// <summary>The passages that the model was given, in order.</summary>
    public required IReadOnlyList<string> Passages { get; init; }

    /// <summary>The reply, with its citations.</summary>
    public required string Text { get; init; }

    /// <summary>The visitor's question; absent when it does not matter.</summary>
    public string? Question { get; init; }

    /// <summary>The rules that the model was given; absent when it does not matter.</summary>
    public string? Rules { get; init; }

    /// <summary>The lines that are made of the same truth have the same origin: they are in one half of the set.</summary>
    public required string Origin { get; init; }

    /// <summary>Whether the line is of the half that is not looked at while the verifier is built.</summary>
    [JsonIgnore]
    public bool IsHeldOut => Halves.IsHeldOut(Origin);
}
