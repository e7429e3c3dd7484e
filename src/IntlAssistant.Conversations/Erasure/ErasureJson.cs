using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntlAssistant.Conversations.Erasure;

/// <summary>How a receipt's places are stored, and the lines of the journal.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<ErasedPlace>))]
[JsonSerializable(typeof(ErasureLine))]
internal sealed partial class ErasureJson : JsonSerializerContext;
