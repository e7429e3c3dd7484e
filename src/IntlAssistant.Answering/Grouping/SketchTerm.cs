namespace IntlAssistant.Answering.Grouping;

/// <summary>One thing that a question asks for.</summary>
/// <param name="Key">The concept's id, or a word as it is searched for.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Weight">How much it decides, above 0.</param>
public sealed record SketchTerm(string Key, SketchTermKind Kind, double Weight);

/// <summary>What a term of a question is.</summary>
public enum SketchTermKind
{
    /// <summary>A concept, the same in every language.</summary>
    Concept,

    /// <summary>A place, an organisation, a project: the same in every language.</summary>
    Name,

    /// <summary>A word of one language.</summary>
    Word,
}
