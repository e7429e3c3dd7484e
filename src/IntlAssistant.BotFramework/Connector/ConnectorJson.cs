using System.Text.Json;
using System.Text.Json.Serialization;
using IntlAssistant.BotFramework.Activities;

namespace IntlAssistant.BotFramework.Connector;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ConversationParameters))]
[JsonSerializable(typeof(ResourceAnswer))]
[JsonSerializable(typeof(PagedMembers))]
[JsonSerializable(typeof(ErrorAnswer))]
internal sealed partial class ConnectorJson : JsonSerializerContext;

internal sealed record ResourceAnswer(string? Id, string? ActivityId, string? ServiceUrl);

internal sealed record PagedMembers(IReadOnlyList<ChannelAccount>? Members, string? ContinuationToken);

internal sealed record ErrorAnswer(ErrorDetail? Error);

internal sealed record ErrorDetail(string? Code);
