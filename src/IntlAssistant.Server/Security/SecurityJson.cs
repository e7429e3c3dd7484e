using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntlAssistant.Server.Security;

/// <summary>How Direct Line says that something failed.</summary>
internal sealed record DirectLineError(DirectLineFault Error);

/// <summary>What failed.</summary>
internal sealed record DirectLineFault(string Code, string Message);

/// <summary>How failures are written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(DirectLineError))]
internal sealed partial class SecurityJson : JsonSerializerContext;
