namespace IntlAssistant.Answering.Evaluation;

/// <summary>A line of a parallel set: one question in several languages.</summary>
public sealed record ParallelLine
{
    /// <summary>Unique in the file.</summary>
    public required string Id { get; init; }

    /// <summary><c>web</c>, also when absent, or <c>msteams</c>.</summary>
    public string? Channel { get; init; }

    /// <summary>Ids of pages, one of which the answer to the English question must cite.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>The question by language, BCP 47; English is among them.</summary>
    public required IReadOnlyDictionary<string, string> Questions { get; init; }
}
