using IntlAssistant.Answering.Vectors;

namespace IntlAssistant.Answering.Receipts;

/// <summary>What was found by meaning, so that the reply can be made again without the embedding model.</summary>
/// <param name="Passages">The sections, nearest first.</param>
/// <param name="Probability">The probability that the first of them answers.</param>
/// <param name="AnswerFrom">From which probability on it was answered; <see langword="null"/> when it never was.</param>
public sealed record ReceiptNear(IReadOnlyList<ReceiptNearPassage> Passages, double Probability, double? AnswerFrom)
{
    /// <summary>What was found.</summary>
    internal static ReceiptNear Of(NearContent near, double mostWrong) => new(
        [.. near.Passages.Select(passage => new ReceiptNearPassage(passage.Passage.Id.Value, passage.Likeness))],
        near.Probability,
        near.AnswerFrom(mostWrong));
}

/// <summary>A section that was found by meaning.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Likeness">The cosine of its vector and the question's.</param>
public sealed record ReceiptNearPassage(string Id, double Likeness);
