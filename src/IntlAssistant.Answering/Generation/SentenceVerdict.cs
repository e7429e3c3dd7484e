namespace IntlAssistant.Answering.Generation;

/// <summary>Whether a sentence may be read, and what it stands on.</summary>
/// <param name="Fault">Why it is removed; <see cref="SentenceFault.None"/> when it is kept.</param>
/// <param name="Support">Where in the cited passages what it states was found; at least one for a sentence that is kept.</param>
public sealed record SentenceVerdict(SentenceFault Fault, IReadOnlyList<SentenceSupport> Support)
{
    /// <summary>What of the sentence is at fault, for staff and tests: the number that is nowhere, say; <see langword="null"/> when nothing is.</summary>
    public string? Detail { get; init; }

    /// <summary>Whether the sentence may be read.</summary>
    public bool IsKept => Fault == SentenceFault.None;
}
