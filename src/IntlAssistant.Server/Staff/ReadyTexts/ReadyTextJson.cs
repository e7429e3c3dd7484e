using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntlAssistant.Server.Staff.ReadyTexts;

/// <summary>How ready texts are stored.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(IReadOnlyList<ReadyText>))]
internal sealed partial class ReadyTextJson : JsonSerializerContext;
