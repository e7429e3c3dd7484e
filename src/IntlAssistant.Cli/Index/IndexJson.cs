using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntlAssistant.Cli.Index;

/// <summary>How the contents of a knowledge folder are written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Contents))]
internal sealed partial class IndexJson : JsonSerializerContext;
