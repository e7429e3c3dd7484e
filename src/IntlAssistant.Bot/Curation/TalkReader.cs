using System.Text.Json;
using IntlAssistant.Bot.Replies;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Activities;

namespace IntlAssistant.Bot.Curation;

/// <summary>Reads what was said in a conversation.</summary>
internal sealed class TalkReader(IConversationStore store)
{
    private const int LongestTalk = 5000;

    public async Task<IReadOnlyList<SaidMessage>> ReadAsync(ConversationId conversation, CancellationToken cancellationToken) =>
    [
        .. (await store.ReadAsync(conversation, 0, LongestTalk, cancellationToken))
            .Where(activity => activity is { Type: ActivityTypes.Message, IsVisible: true })
            .Select(Message)
            .Where(message => message.Text.Length > 0),
    ];

    /// <summary>One message; <see langword="null"/> when it is none, or is erased.</summary>
    public async Task<SaidMessage?> FindAsync(ConversationId conversation, long sequence, CancellationToken cancellationToken) =>
        await store.ReadAsync(conversation, sequence - 1, 1, cancellationToken) is [{ Type: ActivityTypes.Message } stored] && stored.Sequence == sequence
            ? Message(stored)
            : null;

    // A pressed button is no visitor's wording.
    private static SaidMessage Message(StoredActivity stored)
    {
        var activity = JsonSerializer.Deserialize(stored.Json, ActivityJson.Default.Activity);
        var text = activity?.Value is null ? activity?.Text?.Trim() ?? "" : "";
        return new SaidMessage(stored, stored.Origin == ActivityOrigin.Visitor ? text : MarkdownReading.ToText(text) ?? "");
    }
}
