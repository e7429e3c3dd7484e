using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntlAssistant.Server.Staff.Inbox;

/// <summary>What the inbox tells scripts.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(InboxAttention))]
internal sealed partial class InboxJson : JsonSerializerContext;
