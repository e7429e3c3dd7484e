using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntlAssistant.Bot.Teams.Strings;

/// <summary>How the files of words are read.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(TeamsWords))]
internal sealed partial class TeamsWordsJson : JsonSerializerContext;
