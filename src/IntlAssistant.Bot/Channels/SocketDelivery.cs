using System.Text.Json;
using IntlAssistant.Bot.Telemetry;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Activities;

namespace IntlAssistant.Bot.Channels;

/// <summary>Tells the traces of turns that their replies went out on a browser's socket.</summary>
internal static class SocketDelivery
{
    // A page that is loaded anew is sent everything again: what it had long ago is not delivered then.
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    /// <summary>What to do when the replies have been sent; <see langword="null"/> when there is nobody to tell.</summary>
    public static Action? Of(ConversationId conversation, IReadOnlyList<StoredActivity> replies, TimeProvider time) =>
        TurnTelemetry.IsTraced && replies.Count > 0 ? () => Tell(conversation, replies, time.GetUtcNow()) : null;

    private static void Tell(ConversationId conversation, IReadOnlyList<StoredActivity> replies, DateTimeOffset now)
    {
        foreach (var reply in replies.Where(reply => now - reply.At < Fresh))
        {
            if (JsonSerializer.Deserialize(reply.Json, ActivityJson.Default.Activity)?.ReplyToId is { } question)
            {
                TurnTelemetry.Shown(conversation, question, reply.At, now);
            }
        }
    }
}
