using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntlAssistant.Bot.Memory;

/// <summary>How the memory is stored.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ConversationMemory))]
internal sealed partial class MemoryJson : JsonSerializerContext;
