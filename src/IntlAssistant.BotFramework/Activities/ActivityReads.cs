using System.Text.Json.Nodes;

namespace IntlAssistant.BotFramework.Activities;

/// <summary>What is often read from the open parts of an activity. None of it throws, whatever stands there.</summary>
public static class ActivityReads
{
    extension(Activity activity)
    {
        /// <summary>The client's own id of what it sent, by which it recognises the echo.</summary>
        public string? ClientActivityId => activity.ChannelData.Text("clientActivityID");

        /// <summary>Whether a button sent this, and the transcript does not show it.</summary>
        public bool IsPostBack =>
            activity.ChannelData is JsonObject data && data["postBack"] is JsonValue value && value.TryGetValue(out bool yes) && yes;

        /// <summary>What the transcript shows for a button whose text is for the bot alone.</summary>
        public string? MessageBackDisplayText => (activity.ChannelData as JsonObject)?["messageBack"].Text("displayText");

        /// <summary>The language of the sender's client, BCP 47: the activity's, else that of its clientInfo.</summary>
        public string? ClientLocale =>
            activity.Locale is { Length: > 0 } locale ? locale : activity.FindEntity("clientInfo").Text("locale");

        /// <summary>The sender's zone, IANA: the activity's, else that of its clientInfo.</summary>
        public string? ClientTimezone =>
            activity.LocalTimezone is { Length: > 0 } zone ? zone : activity.FindEntity("clientInfo").Text("timezone");

        /// <summary>The sender's tenant: the conversation's, else that of the channel's data.</summary>
        public string? TenantId =>
            activity.Conversation?.TenantId is { Length: > 0 } tenant ? tenant
            : activity.ChannelData is JsonObject data ? data["tenant"].Text("id")
            : null;

        /// <summary>Whether the sender wants the replies in the response.</summary>
        public bool ExpectsReplies =>
            string.Equals(activity.DeliveryMode, DeliveryModes.ExpectReplies, StringComparison.OrdinalIgnoreCase);

        /// <summary>The first entity of a type; <see langword="null"/> when there is none.</summary>
        public JsonObject? FindEntity(string type) =>
            activity.Entities?.OfType<JsonObject>()
                .FirstOrDefault(entity => string.Equals(entity.Text("type"), type, StringComparison.OrdinalIgnoreCase));
    }

    private static string? Text(this JsonNode? node, string name) =>
        node is JsonObject owner && owner[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
