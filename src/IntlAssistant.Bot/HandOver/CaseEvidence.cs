using System.Text.Json;
using IntlAssistant.Answering.Replies;

namespace IntlAssistant.Bot.HandOver;

/// <summary>What the assistant considered, as a case keeps it. The question itself stays in the transcript and is named by its id.</summary>
/// <param name="Question">The id of the visitor's message.</param>
/// <param name="KnowledgeRevision">The content that was asked.</param>
/// <param name="Decision">Why it was decided so.</param>
/// <param name="Candidates">The passages that were considered, best first.</param>
public sealed record CaseEvidence(
    string Question, string KnowledgeRevision, string Decision, IReadOnlyList<CaseCandidate> Candidates)
{
    /// <summary>The evidence of a case; <see langword="null"/> when it has none, or one of another form.</summary>
    public static CaseEvidence? Read(string? json)
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize(json, CaseEvidenceJson.Default.CaseEvidence);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal static string Write(string question, Evidence evidence) => JsonSerializer.Serialize(
        new CaseEvidence(question, evidence.KnowledgeRevision, evidence.Decision, [.. evidence.Candidates.Select(CaseCandidate.Of)]),
        CaseEvidenceJson.Default.CaseEvidence);
}
