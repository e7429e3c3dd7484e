using System.Text.Json;
using System.Text.Json.Serialization;
using IntlAssistant.Answering.Replies;

namespace IntlAssistant.Bot.HandOver;

/// <summary>What the assistant considered, as a case keeps it. The question itself stays in the transcript and is named by its id.</summary>
internal sealed record CaseEvidence(
    string Question, string KnowledgeRevision, string Decision, IReadOnlyList<CaseCandidate> Candidates)
{
    public static string Write(string question, Evidence evidence) => JsonSerializer.Serialize(
        new CaseEvidence(question, evidence.KnowledgeRevision, evidence.Decision, [.. evidence.Candidates.Select(CaseCandidate.Of)]),
        CaseEvidenceJson.Default.CaseEvidence);
}

/// <summary>A passage that was considered.</summary>
internal sealed record CaseCandidate(string Passage, double Score, IReadOnlyDictionary<string, double> Features)
{
    public static CaseCandidate Of(Candidate candidate) => new(candidate.Passage.Value, candidate.Score, candidate.Features);
}

/// <summary>How the evidence is written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(CaseEvidence))]
internal sealed partial class CaseEvidenceJson : JsonSerializerContext;
