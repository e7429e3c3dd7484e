using IntlAssistant.Answering.Replies;

namespace IntlAssistant.Bot.HandOver;

/// <summary>A passage that was considered.</summary>
/// <param name="Passage">Its id, <c>page#heading</c>.</param>
/// <param name="Score">How well it fits.</param>
/// <param name="Features">What the score is made of.</param>
public sealed record CaseCandidate(string Passage, double Score, IReadOnlyDictionary<string, double> Features)
{
    internal static CaseCandidate Of(Candidate candidate) => new(candidate.Passage.Value, candidate.Score, candidate.Features);
}
