using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using IntlAssistant.BotFramework.DirectLine.Endpoints;

namespace IntlAssistant.BotFramework.DirectLine;

/// <summary>Writes activities as clients read them.</summary>
internal static class ActivitySetJson
{
    // Letters of other alphabets stay letters, which halves the size of most visitors' transcripts; it is never put into HTML.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Write(ActivitySet set)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("activities");
            foreach (JsonElement activity in set.Activities)
            {
                activity.WriteTo(writer);
            }

            writer.WriteEndArray();
            writer.WriteString("watermark", Watermark.Write(set.Watermark));
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
