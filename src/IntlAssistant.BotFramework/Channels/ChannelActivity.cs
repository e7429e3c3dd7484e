using IntlAssistant.BotFramework.Activities;

namespace IntlAssistant.BotFramework.Channels;

/// <summary>What an activity of a channel, and a reply inside its response, must have.</summary>
internal static class ChannelActivity
{
    /// <summary>The first field that is missing, in a sentence; <see langword="null"/> when none is.</summary>
    public static string? FindProblem(Activity activity) =>
        IsBlank(activity.Type) ? Missing("type")
        : IsBlank(activity.From?.Id) ? Missing("from.id")
        : IsBlank(activity.Conversation?.Id) ? Missing("conversation.id")
        : activity.ExpectsReplies ? null
        : IsBlank(activity.ServiceUrl) ? Missing("serviceUrl")
        : IsAddress(activity.ServiceUrl) ? null
        : "'serviceUrl' must be an absolute address with http or https.";

    /// <summary>A reply with everything that a caller needs to show it and to answer it; what the bot has set is left.</summary>
    public static Activity Complete(Activity reply, Activity to, DateTimeOffset now) => reply with
    {
        Id = reply.Id ?? Guid.CreateVersion7().ToString("N"),
        Timestamp = reply.Timestamp ?? now,
        ChannelId = reply.ChannelId ?? to.ChannelId,
        ServiceUrl = reply.ServiceUrl ?? to.ServiceUrl,
        Conversation = reply.Conversation ?? to.Conversation,
        From = reply.From ?? to.Recipient,
        Recipient = reply.Recipient ?? to.From,
        ReplyToId = reply.ReplyToId ?? to.Id,
    };

    private static bool IsBlank(string? text) => string.IsNullOrWhiteSpace(text);

    private static bool IsAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https";

    private static string Missing(string field) => $"The activity has no '{field}'.";
}
