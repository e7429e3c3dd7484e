namespace IntlAssistant.Answering.Verification;

/// <summary>What is left of a model's reply.</summary>
/// <param name="Sentences">Each sentence and list item with its verdict, in order.</param>
/// <param name="CoreHolds">Whether the sentence that answers the question stands; if not, nothing of the reply is to be shown.</param>
public sealed record ReplyVerdict(IReadOnlyList<SentenceVerdict> Sentences, bool CoreHolds)
{
    /// <summary>The sentences that may be shown.</summary>
    public IEnumerable<SentenceVerdict> Kept => Sentences.Where(sentence => sentence.IsKept);

    /// <summary>The sentences that must not be shown, each with the reason.</summary>
    public IEnumerable<SentenceVerdict> Removed => Sentences.Where(sentence => !sentence.IsKept);
}
