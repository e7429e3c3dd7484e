namespace IntlAssistant.Answering.Extraction;

/// <summary>How long a quoted answer may be.</summary>
public sealed record ExtractionOptions
{
    /// <summary>A passage of at most so many characters is quoted whole: what an editor wrote as one thing reads best as one.</summary>
    public int WholePassage { get; init; } = 600;

    /// <summary>A second section is quoted beside the first when the chance that it answers better is at least this: 0 to 0.5.</summary>
    public double SecondSection { get; init; } = 0.1;

    /// <summary>Two sections are quoted only when together they have at most so many characters.</summary>
    public int TwoSections { get; init; } = 900;

    /// <summary>Of a longer passage what answers best is quoted, up to so many characters.</summary>
    public int Longest { get; init; } = 600;

    /// <summary>So many sentences that stand together are quoted with the best one among them.</summary>
    public int Sentences { get; init; } = 3;

    /// <summary>A list of more items is cut to those that match the question best.</summary>
    public int Items { get; init; } = 14;
}
