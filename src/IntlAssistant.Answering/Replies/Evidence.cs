using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Replies;

/// <summary>Why a reply was decided as it was: kept with the reply, shown to staff and by <c>ask --explain</c>.</summary>
/// <param name="KnowledgeRevision">The revision of the content that was asked.</param>
/// <param name="UnderstoodAs">The question as it was searched for, with what earlier turns added.</param>
/// <param name="Candidates">What was considered, best first; at most ten.</param>
/// <param name="Decision">One sentence for staff: what decided.</param>
public sealed record Evidence(
    string KnowledgeRevision,
    string UnderstoodAs,
    IReadOnlyList<Candidate> Candidates,
    string Decision);

/// <summary>A passage that was considered for an answer.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Score">The ranker's score: higher is better, comparable only within one question.</param>
/// <param name="Features">What the score is made of, by name.</param>
public sealed record Candidate(PassageId Passage, double Score, IReadOnlyDictionary<string, double> Features);
