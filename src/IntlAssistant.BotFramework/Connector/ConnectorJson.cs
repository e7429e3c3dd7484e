using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntlAssistant.BotFramework.Connector;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ConversationParameters))]
[JsonSerializable(typeof(ResourceAnswer))]
internal sealed partial class ConnectorJson : JsonSerializerContext;

internal sealed record ResourceAnswer(string? Id, string? ActivityId, string? ServiceUrl);
