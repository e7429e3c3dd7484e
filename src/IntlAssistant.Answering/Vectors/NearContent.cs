namespace IntlAssistant.Answering.Vectors;

/// <summary>What of the content is nearest to a text by meaning, and how far that can be trusted.</summary>
/// <param name="Passages">The sections, nearest first; each once.</param>
/// <param name="Probability">The probability that the first of them answers the text: 0 to 1; 0 where what is left to staff is nearer still, or nothing is known.</param>
/// <param name="Steps">From which probability on an answer can be given, the surest first; empty when that is not known.</param>
public sealed record NearContent(IReadOnlyList<NearPassage> Passages, double Probability, IReadOnlyList<NearStep> Steps)
{
    /// <summary>Nothing is near, or there are no vectors to tell.</summary>
    public static NearContent None { get; } = new([], 0, []);

    /// <summary>The probability from which on an answer is given; <see langword="null"/> when it is never sure enough.</summary>
    /// <param name="mostWrong">The share of questions that may get a wrong answer.</param>
    public double? AnswerFrom(double mostWrong) => Steps.TakeWhile(step => step.Wrong <= mostWrong).LastOrDefault()?.From;

    /// <summary>Whether the nearest section may be given as the answer.</summary>
    /// <param name="mostWrong">The share of questions that may get a wrong answer.</param>
    public bool Suffices(double mostWrong) => Passages.Count > 0 && AnswerFrom(mostWrong) is { } from && Probability >= from;
}
