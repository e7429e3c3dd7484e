using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntlAssistant.Conversations.Desks;

/// <summary>How a desk is stored.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(DeskDocument))]
internal sealed partial class DeskJson : JsonSerializerContext;
