using System.Text.Json.Serialization;

namespace IntlAssistant.Server.Website;

/// <summary>How strings are written.</summary>
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class UiJson : JsonSerializerContext;
