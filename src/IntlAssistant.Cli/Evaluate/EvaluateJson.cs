using System.Text.Json;
using System.Text.Json.Serialization;

using IntlAssistant.Answering.Evaluation;

namespace IntlAssistant.Cli.Evaluate;

/// <summary>An office set's figures and lines as <c>evaluate --json</c> writes them.</summary>
internal sealed record EvaluatedOffice(OfficeSummary Summary, AnswerConfidence Confidence, IReadOnlyList<OfficeResult> Lines);

/// <summary>How evaluations are written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EvaluatedOffice))]
internal sealed partial class EvaluateJson : JsonSerializerContext;
