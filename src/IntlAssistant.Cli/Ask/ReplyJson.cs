using System.Text.Json;
using System.Text.Json.Serialization;

using IntlAssistant.Answering.Replies;

namespace IntlAssistant.Cli.Ask;

/// <summary>A reply for a program.</summary>
internal static class ReplyJson
{
    /// <summary>The reply on one line.</summary>
    public static string Write(Reply reply) => JsonSerializer.Serialize(
        new AskedReply(
            reply.Match(_ => "answer", _ => "clarify", _ => "escalate", _ => "decline", _ => "chat"),
            reply.Text,
            reply.Language.Value,
            [.. ((reply as Reply.Answer)?.Citations ?? []).Select(citation =>
                new AskedCitation(citation.Number, citation.Page.Value, citation.Passage.Value, citation.Title, citation.Source))],
            (reply as Reply.Answer)?.Confidence ?? 0,
            (reply as Reply.Escalate)?.Reason.ToString(),
            reply.Evidence),
        AskJson.Default.AskedReply);
}

/// <summary>A reply as <c>ask --json</c> writes it.</summary>
internal sealed record AskedReply(
    string Kind, string Text, string Language, IReadOnlyList<AskedCitation> Citations, double Confidence, string? Reason, Evidence Evidence);

/// <summary>What an answer stands on, as <c>ask --json</c> writes it.</summary>
internal sealed record AskedCitation(int Number, string Page, string Passage, string Title, Uri? Source);

/// <summary>How replies are written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AskedReply))]
internal sealed partial class AskJson : JsonSerializerContext;
