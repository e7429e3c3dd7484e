using System.Text.Json;
using IntlAssistant.BotFramework.Activities;

namespace IntlAssistant.Bot.Teams.Edits;

/// <summary>A stored message with other words, or none.</summary>
internal static class MessageRewriting
{
    /// <summary>The message with new words.</summary>
    public static string Say(string json, string? text) => Write(Read(json) with { Text = text });

    /// <summary>The message with other files.</summary>
    public static string Attach(string json, IReadOnlyList<Attachment> attachments) => Write(Read(json) with { Attachments = attachments });

    /// <summary>The message without anything that its writer put into it.</summary>
    public static string Empty(string json) => Write(Read(json) with { Text = null, Value = null, Attachments = null, Entities = null });

    /// <summary>The message itself.</summary>
    public static Activity Read(string json) => JsonSerializer.Deserialize(json, ActivityJson.Default.Activity)
        ?? throw new JsonException("The stored activity is null.");

    private static string Write(Activity activity) => JsonSerializer.Serialize(activity, ActivityJson.Default.Activity);
}
