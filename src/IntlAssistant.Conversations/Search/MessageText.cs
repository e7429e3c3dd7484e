using System.Text;
using System.Text.Json;

namespace IntlAssistant.Conversations.Search;

/// <summary>The words of an activity: all that this room ever reads of one.</summary>
internal static class MessageText
{
    /// <summary>The type of activities that are words.</summary>
    public const string Message = "message";

    /// <summary>The text of an activity as it is on the wire; <see langword="null"/> when it has none.</summary>
    public static string? Of(string json)
    {
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
            while (reader.Read())
            {
                if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var isText = reader.ValueTextEquals("text"u8);
                    reader.Read();
                    if (isText)
                    {
                        return reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
                    }

                    reader.Skip();
                }
            }
        }
        catch (JsonException)
        {
            // Whatever it is, it has no words.
        }

        return null;
    }
}
