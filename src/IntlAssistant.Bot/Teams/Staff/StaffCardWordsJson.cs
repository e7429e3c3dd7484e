using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntlAssistant.Bot.Teams.Staff;

/// <summary>How the files of words are read.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(StaffCardWords))]
internal sealed partial class StaffCardWordsJson : JsonSerializerContext;
