using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntlAssistant.Bot.HandOver;

/// <summary>How the evidence is written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(CaseEvidence))]
internal sealed partial class CaseEvidenceJson : JsonSerializerContext;
