using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntlAssistant.Answering.Evaluation;

/// <summary>How question sets and reports are written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = false, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OfficeLine))]
[JsonSerializable(typeof(PassageLine))]
[JsonSerializable(typeof(ParallelLine))]
[JsonSerializable(typeof(ReplyLine))]
[JsonSerializable(typeof(OfficeReport))]
[JsonSerializable(typeof(PassageReport))]
[JsonSerializable(typeof(ParallelReport))]
[JsonSerializable(typeof(ReplySetReport))]
[JsonSerializable(typeof(Dictionary<string, string>))]
public sealed partial class EvaluationJson : JsonSerializerContext;
