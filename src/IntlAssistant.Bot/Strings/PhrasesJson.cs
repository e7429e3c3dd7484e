using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntlAssistant.Bot.Strings;

/// <summary>How the files of phrases are read.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Phrases))]
internal sealed partial class PhrasesJson : JsonSerializerContext;
