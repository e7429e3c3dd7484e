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
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        return Find(ref reader, "text"u8) && reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
    }

    /// <summary>Whether an activity has a value, as the press of a button has.</summary>
    public static bool HasValue(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        return Find(ref reader, "value"u8) && reader.TokenType != JsonTokenType.Null;
    }

    /// <summary>Goes to the value of a property of the activity.</summary>
    /// <returns>Whether it has such a property.</returns>
    private static bool Find(ref Utf8JsonReader reader, ReadOnlySpan<byte> property)
    {
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var isIt = reader.ValueTextEquals(property);
                    reader.Read();
                    if (isIt)
                    {
                        return true;
                    }

                    reader.Skip();
                }
            }
        }
        catch (JsonException)
        {
            // Whatever it is, it has no properties.
        }

        return false;
    }
}
