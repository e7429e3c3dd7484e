using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace IntlAssistant.Cli;

/// <summary>Writes JSON that people can read too: letters of every script stand as they are.</summary>
internal static class JsonOutput
{
    /// <summary>The value on one line.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">How it is written.</param>
    public static string Write<T>(T value, JsonTypeInfo<T> type)
    {
        // Nothing of this goes into a web page, where the stricter escaping would matter.
        var options = new JsonSerializerOptions(type.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        return JsonSerializer.Serialize(value, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));
    }
}
