using System.Globalization;
using System.IO.Compression;
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
using IntlAssistant.Conversations.Feedback;
using IntlAssistant.Conversations.Transcripts;

namespace IntlAssistant.Bot.Links;

/// <inheritdoc/>
internal sealed class TranscriptExport(
    IConversationStore store,
    ICaseStore cases,
    IContactStore contacts,
    IFeedbackStore feedback,
    IAttachmentStore attachments,
    VoiceReader voices) : ITranscriptExport
{
    private const int PageSize = 500;

    public async Task<byte[]?> WriteAsync(ConversationId conversation, TranscriptFormat format, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(conversation, cancellationToken) is not { } found)
        {
            return null;
        }

        var messages = await ReadAsync(conversation, cancellationToken);
        return format switch
        {
            TranscriptFormat.Text => Encoding.UTF8.GetBytes(Text(found, messages)),
            TranscriptFormat.Json => await JsonAsync(found, messages, cancellationToken),
            _ => await ArchiveAsync(found, messages, cancellationToken),
        };
    }

    private async Task<byte[]> JsonAsync(Conversation conversation, List<TranscriptMessage> messages, CancellationToken cancellationToken) =>
        JsonSerializer.SerializeToUtf8Bytes(await DocumentAsync(conversation, messages, cancellationToken), TranscriptJson.Default.TranscriptDocument);

    private async Task<byte[]> ArchiveAsync(Conversation conversation, List<TranscriptMessage> messages, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            await AddAsync("conversation.txt", new MemoryStream(Encoding.UTF8.GetBytes(Text(conversation, messages))));
            await AddAsync("conversation.json", new MemoryStream(await JsonAsync(conversation, messages, cancellationToken)));
            var number = 0;
            foreach (var file in await attachments.ListAsync(conversation.Id, cancellationToken))
            {
                if (await attachments.OpenAsync(file.Id, cancellationToken) is { } content)
                {
                    await AddAsync(string.Create(CultureInfo.InvariantCulture, $"files/{++number:00}-{PlainName(file.Name)}"), content);
                }
            }

            async Task AddAsync(string name, Stream content)
            {
                await using (content)
                {
                    await using var entry = await archive.CreateEntry(name).OpenAsync(cancellationToken);
                    await content.CopyToAsync(entry, cancellationToken);
                }
            }
        }

        return bytes.ToArray();
    }

    /// <summary>A name is what its sender wrote: whoever unpacks it gets one file, in that folder.</summary>
    private static string PlainName(string name) =>
        string.Concat(name.Select(sign => char.IsLetterOrDigit(sign) || sign is '.' or '-' or '_' or ' ' ? sign : '_')).Trim('.', ' ');

    private async Task<List<TranscriptMessage>> ReadAsync(ConversationId conversation, CancellationToken cancellationToken)
    {
        var messages = new List<TranscriptMessage>();
        var files = await attachments.ListAsync(conversation, cancellationToken);
        var ratings = await feedback.OfConversationAsync(conversation, cancellationToken);
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
                    messages.Add(ratings.TryGetValue(activity.ActivityId, out var helpful) ? message with { Helpful = helpful } : message);
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
            new TranscriptVisitor(conversation.UserId, conversation.UserName),
            contact is null ? null : new TranscriptContact(contact.Email, contact.Purpose, contact.GivenAt),
            messages,
            [.. own.Select(each => new TranscriptCase(each.Id.Value, each.State.ToString(), each.OpenedAt, each.ClosedAt, each.Stars))]);
    }
}
