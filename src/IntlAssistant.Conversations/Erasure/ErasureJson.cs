using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntlAssistant.Conversations.Erasure;

/// <summary>How a receipt's places are stored.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(IReadOnlyList<ErasedPlace>))]
internal sealed partial class ErasureJson : JsonSerializerContext;
