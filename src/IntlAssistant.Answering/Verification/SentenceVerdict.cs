using IntlAssistant.Knowledge;

namespace IntlAssistant.Answering.Verification;

/// <summary>What was found about one sentence or list item of a model's reply.</summary>
/// <param name="Span">Where it stands in <see cref="DraftReply.Text"/>, citations included.</param>
/// <param name="Text">The sentence as it may be shown: without citations and marks of lists.</param>
/// <param name="Citations">The numbers of the passages that prove it, put right where the sentence cited another; empty when it states no fact or is removed.</param>
/// <param name="Standing">Whether it may be shown, and as what.</param>
/// <param name="Fault">Why it is removed; <see langword="null"/> when it is kept.</param>
/// <param name="Detail">For staff and logs of the office: the word, number or passage that decided; empty when nothing is to be said.</param>
public sealed record SentenceVerdict(
    TextSpan Span,
    string Text,
    IReadOnlyList<int> Citations,
    SentenceStanding Standing,
    SentenceFault? Fault,
    string Detail)
{
    /// <summary>Whether the sentence may be shown.</summary>
    public bool IsKept => Standing != SentenceStanding.Removed;

    /// <summary>The sentences, items and rows of the cited passages that prove it; empty when it states no fact or is removed.</summary>
    public IReadOnlyList<SentenceSupport> Support { get; init; } = [];

    /// <summary>Whether it is an item of a list.</summary>
    public bool IsListItem { get; init; }
}
