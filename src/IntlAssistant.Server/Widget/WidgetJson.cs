using System.Text.Json.Serialization;

namespace IntlAssistant.Server.Widget;

/// <summary>How the widget's words are written into it.</summary>
[JsonSerializable(typeof(Dictionary<string, string[]>))]
internal sealed partial class WidgetJson : JsonSerializerContext;
