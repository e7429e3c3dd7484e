namespace IntlAssistant.Answering.Verification;

/// <summary>What becomes of a sentence.</summary>
public enum SentenceStanding
{
    /// <summary>The passages that it cites prove it.</summary>
    Proved,

    /// <summary>Another of the given passages proves it than the one that it cites, or it cites none: its citation was put right.</summary>
    Recited,

    /// <summary>It states no fact: a greeting, a sentence that leads to a list.</summary>
    Connective,

    /// <summary>It is not shown.</summary>
    Removed,
}
