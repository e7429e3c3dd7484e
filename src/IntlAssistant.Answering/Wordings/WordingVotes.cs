using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Wordings;

/// <summary>How the wordings nearest to a question vote on what is asked for.</summary>
/// <param name="Shares">By passage, its wordings' share of the votes: above 0 to 1, together 1.</param>
/// <param name="Likeness">By passage, how like the question its likest wording among them is: the cosine, above 0 to 1.</param>
internal sealed record WordingVotes(IReadOnlyDictionary<PassageId, double> Shares, IReadOnlyDictionary<PassageId, double> Likeness)
{
    /// <summary>No wording is near.</summary>
    public static WordingVotes None { get; } = new(new Dictionary<PassageId, double>(), new Dictionary<PassageId, double>());
}
