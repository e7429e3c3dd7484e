using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntlAssistant.Answering.Grouping;

/// <summary>How sketches are written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(QuestionSketch))]
internal sealed partial class GroupingJson : JsonSerializerContext;
