using System.Text.Json;
using IntlAssistant.Bot.Channels;
using IntlAssistant.Bot.Files;
using IntlAssistant.Bot.HandOver;
using IntlAssistant.Bot.Links;
using IntlAssistant.Bot.Office;
using IntlAssistant.Bot.Replies;
using IntlAssistant.Bot.Strings;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Attachments;
using IntlAssistant.Conversations.Contacts;
using IntlAssistant.Conversations.Notifications;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Bot.Mail;

/// <summary>Mails to visitors who left an address for it: the staff's reply, or an answer that was published since, and a link that opens the same chat again.</summary>
internal sealed class VisitorLetters(
    IConversationStore store,
    IContactStore contacts,
    IAttachmentStore attachments,
    TransientActivities watchers,
    VoiceReader voices,
    TranscriptLinks links,
    IOptions<OfficeOptions> office)
{
    /// <summary>The mail; <see langword="null"/> when the visitor is here, has written since, or left no address.</summary>
    public async Task<Letter?> WriteAsync(Notification notification, CancellationToken cancellationToken)
    {
        if (notification.Sequence is not { } sequence
            || await watchers.IsWatchedAsync(notification.Conversation, cancellationToken)
            || await contacts.FindAsync(notification.Conversation, cancellationToken) is not { Purpose: Contact.CaseReplies } contact
            || await store.FindAsync(notification.Conversation, cancellationToken) is not { } conversation
            || await SaidAsync(notification.Conversation, sequence, cancellationToken) is not { } stored
            || JsonSerializer.Deserialize(stored.Json, ActivityJson.Default.Activity) is not { } said)
        {
            return null;
        }

        var voice = voices.Of(conversation);
        var isReply = stored.Origin == ActivityOrigin.Staff;
        var files = SentFiles.In(said, await attachments.ListAsync(conversation.Id, cancellationToken));

        // The chat page shows its own conversations alone: a link to another channel's would open an empty chat.
        var link = office.Value.Site is null || conversation.Channel != ChannelNames.DirectLine ? null : await links.ReopenAsync(conversation.Id, cancellationToken);
        string?[] parts =
        [
            isReply ? voice.Phrases.MailIntro : null, // What was published says itself what it is.
            MarkdownReading.ToText(said.Text),
            files.Count == 0 ? null : voice.Phrases.MailFiles.With("files", string.Join(", ", files.Select(file => file.Name))),
            link is null ? null : $"{voice.Phrases.MailOpen}\n{link}",
            voice.Phrases.MailWhy,
            office.Value.NameIn(voice.Language),
        ];
        return new Letter(
            $"notification-{notification.Id}",
            [contact.Email],
            HandOverWords.Number(voice.Phrases, isReply ? voice.Phrases.MailSubject : voice.Phrases.MailPublished, notification.Case),
            string.Join("\n\n", parts.Where(part => !string.IsNullOrEmpty(part))) + "\n");
    }

    /// <summary>What was said; <see langword="null"/> when the visitor has written after it, and so has seen it.</summary>
    private async Task<StoredActivity?> SaidAsync(ConversationId conversation, long sequence, CancellationToken cancellationToken)
    {
        const int enough = 1000;
        var from = await store.ReadAsync(conversation, sequence - 1, enough, cancellationToken);
        var hasWritten = from.Any(activity => activity is { Origin: ActivityOrigin.Visitor, Type: ActivityTypes.Message });
        return from is [var said, ..] && said.Sequence == sequence && !hasWritten ? said : null;
    }
}
