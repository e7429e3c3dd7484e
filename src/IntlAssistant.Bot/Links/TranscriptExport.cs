using System.Globalization;
using System.Text;
using System.Text.Json;
using IntlAssistant.Bot.Replies;
using IntlAssistant.Bot.Strings;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Contacts;
using IntlAssistant.Conversations.Transcripts;

namespace IntlAssistant.Bot.Links;

/// <inheritdoc/>
internal sealed class TranscriptExport(
    IConversationStore store, ICaseStore cases, IContactStore contacts, VoiceReader voices) : ITranscriptExport
{
    private const int PageSize = 500;

    public async Task<byte[]?> WriteAsync(ConversationId conversation, TranscriptFormat format, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(conversation, cancellationToken) is not { } found)
        {
            return null;
        }

        var messages = await ReadAsync(conversation, cancellationToken);
        return format == TranscriptFormat.Text
            ? Encoding.UTF8.GetBytes(Text(found, messages))
            : JsonSerializer.SerializeToUtf8Bytes(
                await DocumentAsync(found, messages, cancellationToken), TranscriptJson.Default.TranscriptDocument);
    }

    private async Task<List<TranscriptMessage>> ReadAsync(ConversationId conversation, CancellationToken cancellationToken)
    {
        var messages = new List<TranscriptMessage>();
        IReadOnlyList<StoredActivity> page;
        long after = 0;
        do
        {
            page = await store.ReadAsync(conversation, after, PageSize, cancellationToken);
            foreach (var activity in page)
            {
                after = activity.Sequence;
                if (activity is { IsVisible: true, Type: ActivityTypes.Message } && TextOf(activity) is { Length: > 0 } text)
                {
                    messages.Add(new TranscriptMessage(activity.At, activity.Origin.ToString().ToLowerInvariant(), text));
                }
            }
        }
        while (page.Count == PageSize);

        return messages;
    }

    /// <summary>What was said, as its reader saw it: what the office's side says is Markdown.</summary>
    private static string? TextOf(StoredActivity activity)
    {
        var text = JsonSerializer.Deserialize(activity.Json, ActivityJson.Default.Activity)?.Text;
        return activity.Origin == ActivityOrigin.Visitor ? text : MarkdownReading.ToText(text);
    }

    private string Text(Conversation conversation, IEnumerable<TranscriptMessage> messages)
    {
        var voice = voices.Of(conversation);
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(voice.TimeZone ?? "", out var own) ? own : TimeZoneInfo.Utc;
        var text = new StringBuilder();
        foreach (var message in messages)
        {
            var at = TimeZoneInfo.ConvertTime(message.At, zone);
            text.Append(CultureInfo.InvariantCulture, $"{at:yyyy-MM-dd HH:mm 'UTC'zzz}  {NameOf(message.From, voice.Phrases)}\n{message.Text}\n\n");
        }

        return text.ToString();
    }

    private static string NameOf(string from, Phrases phrases) => from switch
    {
        "visitor" => phrases.You,
        "staff" => phrases.OfficeStaff,
        _ => phrases.Assistant,
    };

    private async Task<TranscriptDocument> DocumentAsync(
        Conversation conversation, IReadOnlyList<TranscriptMessage> messages, CancellationToken cancellationToken)
    {
        var contact = await contacts.FindAsync(conversation.Id, cancellationToken);
        var own = await cases.OfConversationAsync(conversation.Id, cancellationToken);
        return new TranscriptDocument(
            conversation.Id.ToString(),
            conversation.Channel,
            conversation.StartedAt,
            conversation.Locale,
            contact is null ? null : new TranscriptContact(contact.Email, contact.Purpose, contact.GivenAt),
            messages,
            [.. own.Select(each => new TranscriptCase(each.Id.Value, each.State.ToString(), each.OpenedAt, each.ClosedAt, each.Stars))]);
    }
}
