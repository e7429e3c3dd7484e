using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntlAssistant.Bot.Office;

/// <summary>How the office's times are stored: what a later version of the program adds may be missing.</summary>
internal sealed record OfficeTimesDocument(Dictionary<string, string>? Hours, List<Holiday>? Holidays, TimeSpan FirstResponse);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(OfficeTimesDocument))]
internal sealed partial class OfficeTimesJson : JsonSerializerContext;
