using IntlAssistant.Answering.Ranking;
using IntlAssistant.Answering.Understanding;

namespace IntlAssistant.Answering.Deciding;

/// <summary>One way to read a message, with what the content has for it.</summary>
/// <param name="Question">The message, read so.</param>
/// <param name="Ranked">The candidates, best first, what is left to staff included.</param>
/// <param name="Best">The best candidate that may be quoted; <see langword="null"/> when there is none.</param>
/// <param name="AnswerFeatures">What <paramref name="Confidence"/> is worked out from.</param>
/// <param name="Confidence">The probability that an answer from <paramref name="Best"/> is right: 0 to 1.</param>
/// <param name="OfficeFeatures">What <paramref name="Office"/> is worked out from.</param>
/// <param name="Office">The probability that the question is one for this office: 0 to 1.</param>
internal sealed record Interpretation(
    UnderstoodQuestion Question,
    IReadOnlyList<RankedPassage> Ranked,
    RankedPassage? Best,
    double[] AnswerFeatures,
    double Confidence,
    double[] OfficeFeatures,
    double Office)
{
    /// <summary>The next candidate that may be quoted; <see langword="null"/> when there is none.</summary>
    public RankedPassage? Next { get; init; }

    /// <summary>Whether the message is the very name of the section that <see cref="Best"/> is: a choice, not a question.</summary>
    public bool IsNamed { get; init; }

    /// <summary>The last day on which <see cref="Best"/> held, where it holds no more and what holds now is asked for; else <see langword="null"/>.</summary>
    public DateOnly? EndedBefore { get; init; }
}
