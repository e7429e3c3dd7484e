using System.Globalization;
using System.Text;
using System.Text.Json;
using IntlAssistant.Bot.Files;
using IntlAssistant.Bot.Replies;
using IntlAssistant.Bot.Strings;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Attachments;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Contacts;
using IntlAssistant.Conversations.Transcripts;

namespace IntlAssistant.Bot.Links;

/// <inheritdoc/>
internal sealed class TranscriptExport(
    IConversationStore store, ICaseStore cases, IContactStore contacts, IAttachmentStore attachments, VoiceReader voices) : ITranscriptExport
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
        var files = await attachments.ListAsync(conversation, cancellationToken);
        IReadOnlyList<StoredActivity> page;
        long after = 0;
        do
        {
            page = await store.ReadAsync(conversation, after, PageSize, cancellationToken);
            foreach (var activity in page)
            {
                after = activity.Sequence;
                if (activity is { IsVisible: true, Type: ActivityTypes.Message } && MessageOf(activity, files) is { } message)
                {
                    messages.Add(message);
                }
            }
        }
        while (page.Count == PageSize);

        return messages;
    }

    /// <summary>What was said, as its reader saw it: what the office's side says is Markdown.</summary>
    private static TranscriptMessage? MessageOf(StoredActivity stored, IReadOnlyList<Conversations.Attachments.Attachment> files)
    {
        if (JsonSerializer.Deserialize(stored.Json, ActivityJson.Default.Activity) is not { } activity)
        {
            return null;
        }

        var text = stored.Origin == ActivityOrigin.Visitor ? activity.Text : MarkdownReading.ToText(activity.Text);
        var sent = SentFiles.In(activity, files).Select(file => new TranscriptFile(file.Name, file.ContentType, file.Length)).ToList();
        return string.IsNullOrEmpty(text) && sent.Count == 0 ? null : new TranscriptMessage(
            stored.At,
            stored.Origin.ToString().ToLowerInvariant(),
            string.IsNullOrEmpty(text) ? null : text,
            sent.Count == 0 ? null : sent);
    }

    private string Text(Conversation conversation, IEnumerable<TranscriptMessage> messages)
    {
        var voice = voices.Of(conversation);
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(voice.TimeZone ?? "", out var own) ? own : TimeZoneInfo.Utc;
        var text = new StringBuilder();
        foreach (var message in messages)
        {
            var at = TimeZoneInfo.ConvertTime(message.At, zone);
            text.Append(CultureInfo.InvariantCulture, $"{at:yyyy-MM-dd HH:mm 'UTC'zzz}  {NameOf(message.From, voice.Phrases)}\n");
            string?[] lines = [message.Text, .. (message.Files ?? []).Select(file => voice.Phrases.FileSent.With("file", file.Name))];
            text.AppendJoin('\n', lines.Where(line => line is not null)).Append("\n\n");
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
