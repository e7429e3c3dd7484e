using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Unicode;

namespace IntlAssistant.BotFramework.Activities;

/// <summary>Reads activities that strangers wrote: what it lets through can be kept, read and written again without an exception.</summary>
public static class ActivityReader
{
    /// <summary>The largest activity that is read, in bytes.</summary>
    public const int MaxBytes = 256 * 1024;

    private const int MaxDepth = 64;

    /// <summary>Reads one activity.</summary>
    /// <param name="json">UTF-8, with or without a byte order mark.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="problem">What is wrong, in a sentence for its sender.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryRead(
        ReadOnlySpan<byte> json, [NotNullWhen(true)] out Activity? activity, [NotNullWhen(false)] out string? problem)
    {
        activity = null;
        json = json.StartsWith("\uFEFF"u8) ? json[3..] : json;
        problem = json.Length > MaxBytes ? $"An activity has at most {MaxBytes} bytes." : FindProblem(json);
        if (problem is not null)
        {
            return false;
        }

        try
        {
            activity = JsonSerializer.Deserialize(json, ActivityJson.Default.Activity);
            problem = activity is null ? "An activity is a JSON object, not null." : FindNullIn(activity);
        }
        catch (JsonException wrongType)
        {
            problem = $"'{wrongType.Path}' is not of the type that the Activity schema gives it, or stands there twice.";
        }
        catch (ArgumentException)
        {
            // So the reader of open JSON reports it, instead of by a JsonException.
            problem = "An object has a name that stands there twice.";
        }

        activity = problem is null ? activity : null;
        return problem is null;
    }

    /// <remarks>
    /// Open parts (channelData, value, entities) are decoded only when somebody reads them, so that broken text in them
    /// must be found here.
    /// </remarks>
    private static string? FindProblem(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 4 * MaxDepth });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && reader.CurrentDepth >= MaxDepth)
                {
                    return $"An activity is nested at most {MaxDepth} levels deep.";
                }

                if (reader.CurrentDepth == 0 && reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.EndObject))
                {
                    return "An activity is a JSON object.";
                }

                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && !IsText(ref reader))
                {
                    return $"The text at byte {reader.TokenStartIndex} is not valid Unicode.";
                }
            }

            return null;
        }
        catch (JsonException malformed)
        {
            return $"The body is not valid JSON: line {malformed.LineNumber + 1}, byte {malformed.BytePositionInLine + 1}.";
        }
    }

    private static bool IsText(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            return Utf8.IsValid(reader.ValueSpan);
        }

        try
        {
            return reader.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false; // Half of a surrogate pair, written as an escape.
        }
    }

    private static string? FindNullIn(Activity activity) =>
        HasNull(activity.Attachments) ? NullIn("attachments")
        : HasNull(activity.MembersAdded) ? NullIn("membersAdded")
        : HasNull(activity.MembersRemoved) ? NullIn("membersRemoved")
        : HasNull(activity.SuggestedActions?.Actions) || HasNull(activity.SuggestedActions?.To) ? NullIn("suggestedActions")
        : null;

    private static bool HasNull<T>(IReadOnlyList<T>? list) where T : class => list is not null && list.Any(item => item is null);

    private static string NullIn(string name) => $"'$.{name}' has an entry that is null.";
}
