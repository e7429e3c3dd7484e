using System.Text.Json;
using System.Text.Json.Serialization;

using IntlAssistant.Answering.Replies;

namespace IntlAssistant.Cli.Ask;

/// <summary>A reply for a program.</summary>
internal static class ReplyJson
{
    /// <summary>The reply on one line.</summary>
    public static string Write(Reply reply)
    {
        var answer = reply as Reply.Answer;
        var evidence = reply.Evidence;
        return JsonOutput.Write(
            new AskedReply(
                reply.Match(_ => "answer", _ => "clarify", _ => "escalate", _ => "decline", _ => "chat"),
                reply.Text,
                reply.Language.Value,
                [.. (answer?.Citations ?? []).Select(citation => citation.Page.Value).Distinct()],
                [.. (answer?.Citations ?? []).Select(citation =>
                    new AskedCitation(citation.Number, citation.Page.Value, citation.Passage.Value, citation.Title, citation.Source))],
                answer?.Confidence ?? 0,
                (reply as Reply.Escalate)?.Reason.ToString(),
                answer?.Suggestions,
                (reply as Reply.Clarify)?.Options ?? (reply as Reply.Escalate)?.Nearest,
                new AskedEvidence(
                    evidence.KnowledgeRevision,
                    evidence.UnderstoodAs,
                    [.. evidence.Candidates.Select(candidate => new AskedCandidate(candidate.Passage.Value, candidate.Score, candidate.Features))],
                    evidence.Decision)),
            AskJson.Default.AskedReply);
    }
}

/// <summary>A reply as <c>ask --json</c> writes it.</summary>
internal sealed record AskedReply(
    string Kind,
    string Text,
    string Language,
    IReadOnlyList<string> Sources,
    IReadOnlyList<AskedCitation> Citations,
    double Confidence,
    string? Reason,
    IReadOnlyList<string>? Suggestions,
    IReadOnlyList<string>? Options,
    AskedEvidence Evidence);

/// <summary>What an answer stands on, as <c>ask --json</c> writes it.</summary>
internal sealed record AskedCitation(int Number, string Page, string Passage, string Title, Uri? Source);

/// <summary>Why it was decided so, as <c>ask --json</c> writes it.</summary>
internal sealed record AskedEvidence(
    string KnowledgeRevision, string UnderstoodAs, IReadOnlyList<AskedCandidate> Candidates, string Decision);

/// <summary>A passage that was considered, as <c>ask --json</c> writes it.</summary>
internal sealed record AskedCandidate(string Passage, double Score, IReadOnlyDictionary<string, double> Features);

/// <summary>How replies are written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AskedReply))]
internal sealed partial class AskJson : JsonSerializerContext;
