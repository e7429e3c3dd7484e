using System.Text.Json.Serialization;

namespace IntlAssistant.BotFramework.Activities;

/// <summary>How activities are written: camelCase, no nulls, depth at most 64.</summary>
/// <remarks>Names are told apart by case, so that open JSON may hold two that differ by it alone.</remarks>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowDuplicateProperties = false,
    MaxDepth = 64)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ConversationReference))]
public sealed partial class ActivityJson : JsonSerializerContext;
